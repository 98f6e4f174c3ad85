import { type ReactNode, Suspense } from 'react'
import { formatBytes, formatDate } from '../../archive/formats.ts'
import { editionIds, editionPath } from '../../archive/outputFormats.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { sections } from '../../archive/sections.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useKnownCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { SourceNames } from '../ui/Sources.tsx'
import { safeLink } from '../ui/safeLink.ts'
import { useIsOnline } from '../ui/useIsOnline.ts'
import { StoryItem } from './StoryItem.tsx'
import './IssuePage.css'

type Props = {
  issue: PublishedIssue
  onDeviceMark: ReactNode
}

/** One issue: its stories in the newsletter's order and sections, its facts, and whether it is on this device. */
export function IssuePage({ issue, onDeviceMark }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const month = formatDate(issue.id, language)
  return (
    <div className="page issue-page">
      <PageHead title={month} pathIn={(one) => sitePaths.issue(one, issue.id)} />
      <header>
        <p className="issue-page-title">{issue.title[language]}</p>
        <h1>{month}</h1>
        <p className="row quiet issues-facts">
          <span>{t('issue.stories', { count: issue.stories.length })}</span>
          {issue.posted && (
            <time dateTime={issue.posted}>
              {t('issue.posted', { date: formatDate(issue.posted, language) })}
            </time>
          )}
          {onDeviceMark}
        </p>
        {issue.complete === false && (
          <p className="issue-page-incomplete quiet">{t('issue.incompleteReason')}</p>
        )}
        <div className="ways issue-tools screen-only">
          <Link className="thumb-link needs-app" to={`?print=${language}`}>
            {t('issue.whole')}
          </Link>
          <IssueEditions issueId={issue.id} />
        </div>
      </header>
      {sections.map((section) => (
        <Suspense key={section}>
          <NewsletterSection issue={issue} section={section} />
        </Suspense>
      ))}
      <IssueSources issue={issue} />
    </div>
  )
}

type SectionProps = { issue: PublishedIssue; section: PublishedStory['section'] }

function NewsletterSection({ issue, section }: SectionProps) {
  const t = useTranslate()
  const stories = issue.stories.filter((story) => story.section === section)
  if (stories.length === 0) return null
  return (
    <section
      className="issue-section"
      data-rank={section === issue.stories[0]?.section ? 'lead' : 'rest'}
      aria-labelledby={`section-${section}`}
    >
      <header>
        <h2 id={`section-${section}`}>{t(`issue.section.${section}`)}</h2>
        {section === 'relevant' && <p className="quiet">{t('issue.section.relevantReason')}</p>}
      </header>
      <div className="story-list">
        {stories.map((story) => (
          <StoryItem key={story.id} issueId={issue.id} story={story} />
        ))}
      </div>
    </section>
  )
}

function IssueSources({ issue }: { issue: PublishedIssue }) {
  const t = useTranslate()
  const origin = safeLink(issue.origin)
  return (
    <footer className="issue-page-sources quiet text-links">
      <SourceNames sources={issue.sources} />
      {origin && (
        <p>
          <a href={origin.href} rel="external noopener noreferrer">
            {t('issue.origin')}
          </a>
        </p>
      )}
    </footer>
  )
}

/**
 * Links to the editions of an issue, each with its size. Devices do not keep them, so each link says so
 * offline.
 */
function IssueEditions({ issueId }: { issueId: string }) {
  const t = useTranslate()
  const isOnline = useIsOnline()
  const sizes = useKnownCatalogue()?.issues.find(({ id }) => id === issueId)?.editions
  return (
    sizes && (
      <details className="issue-download">
        <summary>{t('issue.take')}</summary>
        <p className="ways">
          {editionIds.map((edition, at) => (
            <a
              key={edition}
              className="thumb-link"
              href={import.meta.env.BASE_URL + editionPath(issueId, edition)}
            >
              {t(`issue.edition.${edition}`, {
                size: isOnline ? formatBytes((sizes[at] ?? 0) * 1e3) : t('offline.issueNotSaved'),
              })}
            </a>
          ))}
        </p>
      </details>
    )
  )
}
