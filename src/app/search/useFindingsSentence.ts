import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { countAllMatches } from '../../archive/catalogue/filterCounts.ts'
import { noFilters } from '../../archive/filters.ts'
import type { SearchFindings } from '../../device/workers/searchMessages.ts'
import type { Filtering } from '../filters/useFilters.ts'
import { useMatchSentence } from '../filters/useMatchSentence.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** A sentence with how much was found, and where. Without a query: how much there is to search. */
export function useFindingsSentence(
  issues: readonly CatalogueIssue[],
  filtering: Filtering,
  query: string,
  findings: SearchFindings | undefined,
  keeps: boolean,
): string {
  const t = useTranslate()
  const { filters, isFiltered } = filtering
  const archive = useMatchSentence(issues, filtering)
  if (query === '') return archive
  if (!findings) return t('search.searching')
  const { searched, total, done } = findings
  const all = countAllMatches([findings], noFilters)
  const count = countAllMatches([findings], filters)
  const found =
    isFiltered && all > 0 ? t('filters.matching', { count, total: all }) : t('search.found', { count: all })
  if (!done) return found + t('search.soFar', { searched, total })
  if (searched === total) return found
  return `${found} · ${t(keeps ? 'search.covered' : 'search.fetched', { searched, total })}`
}
