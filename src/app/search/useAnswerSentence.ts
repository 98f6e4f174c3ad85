import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { countAllMatches } from '../../archive/catalogue/filterCounts.ts'
import { noFilters } from '../../archive/filters.ts'
import type { SearchAnswer } from '../../device/searchRequests.ts'
import type { Filtering } from '../filters/useFilters.ts'
import { useMatchSentence } from '../filters/useMatchSentence.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** A sentence with how much was found, and where. Without a query: how much there is to search. */
export function useAnswerSentence(
  issues: readonly CatalogueIssue[],
  filtering: Filtering,
  query: string,
  answer: SearchAnswer | undefined,
  keeps: boolean,
): string {
  const t = useTranslate()
  const { filters, isFiltered } = filtering
  const archive = useMatchSentence(issues, filtering)
  if (query === '') return archive
  if (!answer) return t('search.searching')
  const { searched, total, done } = answer
  const all = countAllMatches([answer], noFilters)
  const count = countAllMatches([answer], filters)
  const found =
    isFiltered && all > 0 ? t('filters.matching', { count, total: all }) : t('search.found', { count: all })
  if (!done) return found + t('search.soFar', { searched, total })
  if (searched === total) return found
  return `${found} · ${t(keeps ? 'search.covered' : 'search.fetched', { searched, total })}`
}
