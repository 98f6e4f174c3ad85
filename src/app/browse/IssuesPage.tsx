import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type CatalogueIssue, storyCount } from '../../archive/catalogue.ts'
import { formatDate } from '../../archive/formats.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { catalogueQuery } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useReadingRecord } from '../memory/readingRecord.ts'
import { idsOfKey } from '../memory/storyKey.ts'
import { Link, paths } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import './IssuesPage.css'

/**
 * All issues, newest first.
 * @param onDeviceMark shows whether an issue is on this device
 */
export function IssuesPage({ onDeviceMark }: { onDeviceMark: (issue: CatalogueIssue) => ReactNode }) {
  const t = useTranslate()
  const { issues } = useSuspenseQuery(catalogueQuery).data
  // The issue of each story that has been read: the record is long, and gone through once.
  const read = Object.entries(useReadingRecord()).flatMap(([key, { readAt }]) =>
    readAt ? idsOfKey(key).issueId : [],
  )
  return (
    <div className="page">
      <PageHead title={t('issues.title')} pathIn={sitePaths.issues} />
      <h1>{t('issues.title')}</h1>
      <ul className="issues">
        {issues.map((issue) => (
          <li key={issue.id} className="card">
            <IssueRow issue={issue} onDeviceMark={onDeviceMark} />
            <ReadCount issue={issue} read={read.filter((id) => id === issue.id).length} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function IssueRow({
  issue,
  onDeviceMark,
}: {
  issue: CatalogueIssue
  onDeviceMark: (issue: CatalogueIssue) => ReactNode
}) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <>
      <h2>
        <Link to={paths.issue(language, issue.id)}>{formatDate(issue.id, language)}</Link>
      </h2>
      <p className="issues-title">{issue.title[language]}</p>
      <p className="issues-facts">
        <span>{t('issue.stories', { count: storyCount(issue) })}</span>
        {issue.posted && (
          <time dateTime={issue.posted}>
            {t('issue.posted', { date: formatDate(issue.posted, language) })}
          </time>
        )}
        {!issue.complete && <span className="mark">{t('issue.incomplete')}</span>}
        {onDeviceMark(issue)}
      </p>
    </>
  )
}

/** How many stories of the issue have been read. The row keeps room for it either way. */
function ReadCount({ issue, read }: { issue: CatalogueIssue; read: number }) {
  const t = useTranslate()
  const total = storyCount(issue)
  // A correction may have removed stories that were read.
  const counted = Math.min(read, total)
  return counted > 0 && <p className="issues-read">{t('issues.read', { read: counted, total })}</p>
}
