import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { matchPath } from 'react-router'
import { useStore } from 'zustand'
import type { Catalogue, CatalogueIssue } from '../archive/catalogue.ts'
import { countMatches } from '../archive/filterCounts.ts'
import { matches, placeFilters } from '../archive/filters.ts'
import { formatDate } from '../archive/formats.ts'
import type { GlossaryName } from '../archive/names/glossary.ts'
import { linkedNames } from '../archive/names/linkNames.ts'
import { isSectionId, type PageId, pageIds, pages } from '../archive/pages.ts'
import type { PublishedIssue, PublishedStory } from '../archive/publishedIssue.ts'
import { topics } from '../archive/topics.ts'
import type { Search, SearchAnswer } from '../device/searchRequests.ts'
import { issuesWithName } from './browse/countedIssues.ts'
import { glossaryQuery, issueQuery, useCatalogue } from './data/queries.ts'
import { readFilters, writeFilters } from './filters/useFilters.ts'
import { useInterfaceLanguage, useTranslate } from './i18n/InterfaceLanguage.tsx'
import { deviceMemory } from './memory/deviceMemory.ts'
import { idsOfKey } from './memory/readingRecord.ts'
import { savedEntries } from './memory/savedEntries.ts'
import { type ListedStory, type StoryList, useOrigin } from './ui/storyList.ts'

/** The list from which the story on the page was opened, and the stories before and after it there. */
export function useStoryList(issue: PublishedIssue, story: PublishedStory): StoryList {
  const origin = useOrigin()
  const from = origin?.from
  const page = useMemo(() => readAddress(from), [from])
  const catalogue = useCatalogue()
  const name = useNameOf(page, catalogue)
  const passing = useMemo(() => passingStories(page, catalogue, name), [page, catalogue, name])
  const around = useAround(issue, story, passing)
  const listed = [...useSaved(page), ...useFound(page)]
  const at = listed.findIndex(({ issueId, storyId }) => issueId === issue.id && storyId === story.id)
  const { previous, next } = at === -1 ? around : { previous: listed[at - 1], next: listed[at + 1] }
  return { origin, name: useListName(page, name), previous, next }
}

/** A page of the app: its kind, the id in its address, and its search part. Undefined for any other address. */
type Page = { readonly kind: PageId; readonly id: string; readonly search: URLSearchParams } | undefined

function readAddress(address: string | undefined): Page {
  if (address === undefined) return undefined
  const { pathname, searchParams } = new URL(address, 'https://reader.invalid')
  for (const kind of pageIds) {
    const pattern: string = `/:language/${pages[kind]}`
    const found = matchPath(pattern, pathname)
    if (!found) continue
    const { issueId, nameId } = found.params
    return { kind, id: issueId ?? nameId ?? '', search: searchParams }
  }
  return undefined
}

/** The name whose page it is. */
function useNameOf(page: Page, { glossary }: Catalogue): GlossaryName | undefined {
  const isName = page?.kind === 'name'
  const { data } = useQuery({ ...glossaryQuery(glossary), enabled: isName })
  return isName ? data?.names.find(({ id }) => id === page.id) : undefined
}

/** The name of a list, as its reader knows it. */
function useListName(page: Page, name: GlossaryName | undefined): string | undefined {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  if (!page) return undefined
  const { kind, id, search } = page
  const filters = readFilters(search).filters
  const chosen = [
    ...filters.places.map((place) => placeFilters[place][language]),
    ...filters.topics.map((topic) => topics[topic][language]),
  ]
  const names: Readonly<Partial<Record<PageId, string | undefined>>> = {
    front: chosen.length > 0 ? chosen.join(' · ') : undefined,
    issue: formatDate(id, language),
    name: name?.[language],
    names: t('names.title'),
  }
  return kind in names || !isSectionId(kind) ? names[kind] : t(`nav.${kind}`)
}

/** A list by what its stories have in common: the issues that may have some, newest first, and which those are. */
type Passing = {
  readonly issues: readonly CatalogueIssue[]
  readonly shows: (story: PublishedStory) => boolean
}

function passingStories(page: Page, { issues }: Catalogue, name: GlossaryName | undefined): Passing {
  if (page?.kind === 'front') {
    const { filters } = readFilters(page.search)
    const shows = (story: PublishedStory) => matches(story, filters)
    return { issues: issues.filter((one) => countMatches(one, filters) > 0), shows }
  }
  if (!name) return { issues: [], shows: () => true }
  const shows = (story: PublishedStory) => linkedNames(story).includes(name.id)
  return { issues: issuesWithName(name, issues).map(({ issue }) => issue), shows }
}

/** The stories before and after one: in its issue, else the last of the issue before or the first of the one after. */
function useAround(issue: PublishedIssue, story: PublishedStory, { issues, shows }: Passing) {
  const own = issue.stories.filter((one) => one === story || shows(one))
  const at = own.indexOf(story)
  const issueAt = issues.findIndex(({ id }) => id === issue.id)
  const before = useShownIn(at === 0 && issueAt > 0 ? issues[issueAt - 1] : undefined, shows)
  const isLast = at === own.length - 1
  const after = useShownIn(isLast && issueAt !== -1 ? issues[issueAt + 1] : undefined, shows)
  const listed = (one: PublishedStory | undefined) => one && listedStory(issue.id, one)
  return { previous: listed(own[at - 1]) ?? before.at(-1), next: listed(own[at + 1]) ?? after[0] }
}

function useShownIn(issue: CatalogueIssue | undefined, shows: Passing['shows']): ListedStory[] {
  const { data } = useQuery(issueQuery(issue))
  return data?.stories.filter(shows).map((story) => listedStory(data.id, story)) ?? []
}

function listedStory(issueId: string, { id, headline, headlineBreaks }: PublishedStory): ListedStory {
  return { issueId, storyId: id, headline, ...(headlineBreaks && { headlineBreaks }) }
}

/** The saved stories, if the page is their list. */
function useSaved(page: Page): ListedStory[] {
  const record = useStore(deviceMemory, ({ remembered }) =>
    page?.kind === 'saved' ? remembered.record : undefined,
  )
  return savedEntries(record ?? {}).map(({ key, headline }) => ({ ...idsOfKey(key), headline }))
}

/** What a search had found when the first story was opened from it, if the page is that search. */
function useFound(page: Page): ListedStory[] {
  const client = useQueryClient()
  return useMemo(() => {
    if (page?.kind !== 'search') return []
    const asked = writeFilters(readFilters(page.search).filters, page.search.get('q') ?? '')
    const answers = client
      .getQueriesData<SearchAnswer>({ queryKey: ['search'] })
      .filter(([[, key]]) => isSearch(key) && writeFilters(key.filters, key.query) === asked)
      .map(([, answer]) => answer?.hits ?? [])
    const [most = []] = answers.sort((one, other) => other.length - one.length)
    return most.map(({ issueId, story, headline }) => ({
      issueId,
      storyId: story.id,
      headline: headline.pair,
    }))
  }, [client, page])
}

function isSearch(key: unknown): key is Search {
  return typeof key === 'object' && key !== null && 'query' in key && 'filters' in key
}
