import type { ReactNode } from 'react'
import { type CatalogueIssue, storyCount } from '../../archive/catalogue.ts'
import { formatDate } from '../../archive/formats.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { idsOfKey, useReadingRecord } from '../memory/readingRecord.ts'
import { Link, paths } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import './IssuesPage.css'

/**
 * All issues, newest first.
 * @param onDeviceMark says that an issue is not on this device
 */
export function IssuesPage({ onDeviceMark }: { onDeviceMark: (issue: CatalogueIssue) => ReactNode }) {
  const t = useTranslate()
  const { issues } = useCatalogue()
  // The issue of each story that has been read. The record is long, so this goes through it once.
  const read = Object.entries(useReadingRecord()).flatMap(([key, { readAt }]) =>
    readAt ? idsOfKey(key).issueId : [],
  )
  return (
    <div className="page">
      <PageHead title={t('issues.title')} pathIn={sitePaths.issues} />
      <h1>{t('issues.title')}</h1>
      <p>
        <Link className="thumb-link" to={paths.names(useInterfaceLanguage())}>
          {t('names.title')}
        </Link>
      </p>
      <ul className="issues">
        {issues.map((issue) => (
          <IssueRow key={issue.id} issue={issue} read={read.filter((id) => id === issue.id).length}>
            {onDeviceMark(issue)}
          </IssueRow>
        ))}
      </ul>
    </div>
  )
}

type RowProps = { issue: CatalogueIssue; read: number; children: ReactNode }

/** @param read how many stories of the issue have been read; the row keeps room for a note of it */
function IssueRow({ issue, read, children }: RowProps) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const total = storyCount(issue)
  // A correction may have removed stories that were read.
  const counted = Math.min(read, total)
  return (
    <li className="card">
      <h2>
        <Link to={paths.issue(language, issue.id)}>{formatDate(issue.id, language)}</Link>
      </h2>
      <p className="row quiet issues-facts">
        <span>{t('issue.stories', { count: total })}</span>
        {issue.posted && (
          <time dateTime={issue.posted}>
            {t('issue.posted', { date: formatDate(issue.posted, language) })}
          </time>
        )}
        {!issue.complete && <span>{t('issue.incomplete')}</span>}
        {children}
      </p>
      {counted > 0 && <p className="issues-read quiet">{t('issues.read', { read: counted, total })}</p>}
    </li>
  )
}
