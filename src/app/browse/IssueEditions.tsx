import { formatBytes } from '../../archive/formats.ts'
import { editionIds, editionPath } from '../../archive/outputFormats.ts'
import { useKnownCatalogue } from '../data/queries.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useIsOnline } from '../ui/useIsOnline.ts'

/**
 * Links to the editions of an issue, each with its size. Devices do not keep them, so each link says so
 * offline.
 */
export function IssueEditions({ issueId }: { issueId: string }) {
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
