import type { QueryClient } from '@tanstack/react-query'
import type { CatalogueIssue } from '../archive/catalogue.ts'
import { countMatches } from '../archive/filterCounts.ts'
import type { Filters } from '../archive/filters.ts'
import type { Glossary } from '../archive/names/glossary.ts'
import { fetchLatest } from '../device/fetchCatalogue.ts'
import { countOnFirstScreen, issuesWithName } from './browse/countedIssues.ts'
import { findIssue, findStory, mayBePublishedLater, NotFoundError } from './data/findStory.ts'
import { catalogueQuery, ensureCatalogue, glossaryQuery, issueQuery, wordsQuery } from './data/queries.ts'
import { isPrerendered, loadingTimeout } from './data/timeout.ts'
import { readFilters } from './filters/useFilters.ts'
import { recordKnown } from './memory/deviceMemory.ts'
import { idsOfKey, readReadingRecord } from './memory/readingRecord.ts'
import { savedAtOnce, savedEntries } from './memory/savedEntries.ts'

/** Warms the front page. Waits for the catalogue. */
export async function loadFront(client: QueryClient, search: URLSearchParams) {
  const { issues } = await ensureCatalogue(client)
  const { filters } = readFilters(search)
  await warm(client, firstIssues(issues, filters))
  return null
}

/** The issues on the first screens of the front page. */
export function firstIssues(issues: readonly CatalogueIssue[], filters: Filters): readonly CatalogueIssue[] {
  const counted = issues.map((issue) => ({ count: countMatches(issue, filters) }))
  return issues.slice(0, countOnFirstScreen(counted))
}

/** Warms the glossary. */
export async function loadGlossary(client: QueryClient): Promise<Glossary> {
  const { glossary } = await ensureCatalogue(client)
  return client.ensureQueryData(glossaryQuery(glossary))
}

/** Warms the page of a name. Throws a `NotFoundError` if the glossary has none with that id. */
export function loadName(client: QueryClient, nameId: string) {
  return found(client, () => findName(client, nameId))
}

async function findName(client: QueryClient, nameId: string) {
  const { names } = await loadGlossary(client)
  const name = names.find(({ id }) => id === nameId)
  if (!name) throw new NotFoundError({ kind: 'name', id: nameId })
  const { issues } = await ensureCatalogue(client)
  const counted = issuesWithName(name, issues)
  const first = counted.slice(0, countOnFirstScreen(counted))
  await warm(
    client,
    first.map(({ issue }) => issue),
  )
  return null
}

/** Fetches issues. A late or damaged issue is reported in its own place, except over prerendered text. */
async function warm(client: QueryClient, issues: readonly CatalogueIssue[]): Promise<void> {
  const work = Promise.all(issues.map((issue) => client.prefetchQuery(issueQuery(issue))))
  await (typeof document === 'undefined' || isPrerendered() ? work : Promise.race([work, loadingTimeout()]))
}

/**
 * Finds something in the archive. If it is missing and the catalogue is the device's own, it waits for the
 * host's catalogue, which may have it. Without the host's answer, a later issue or a correction may have it,
 * so it is not reported missing.
 */
async function found<Value>(client: QueryClient, find: () => Promise<Value>): Promise<Value> {
  try {
    return await find()
  } catch (error) {
    const catalogue = client.getQueryData(catalogueQuery.queryKey)
    if (!(error instanceof NotFoundError && catalogue?.isFromDevice)) throw error
    const { missing } = error
    const mayComeLater =
      missing.kind === 'story' ||
      (missing.kind === 'issue' && mayBePublishedLater(missing.id, catalogue.value))
    const latest = await fetchLatest().catch((silence: unknown) => {
      throw mayComeLater ? silence : error
    })
    client.setQueryData(catalogueQuery.queryKey, latest)
    return find()
  }
}

/** Warms an issue. Throws a `NotFoundError` for an id that the catalogue does not list: it never becomes an address. */
export function loadIssue(client: QueryClient, issueId: string) {
  return found(client, async () => client.ensureQueryData(issueQuery(await listedIssue(client, issueId))))
}

async function listedIssue(client: QueryClient, issueId: string): Promise<CatalogueIssue> {
  return findIssue(await ensureCatalogue(client), issueId)
}

/** The ids in a story's address. */
export type StoryAddress = { readonly issueId: string; readonly storyId: string }

/** Warms a story. Throws a `NotFoundError` if its issue has none with that id. */
export function loadStory(client: QueryClient, address: StoryAddress) {
  return found(client, () => ensureStory(client, address))
}

/** If the earlier version that came instead of a late issue lacks the story, this waits for the late one. */
async function ensureStory(client: QueryClient, { issueId, storyId }: StoryAddress) {
  const listed = await listedIssue(client, issueId)
  const query = issueQuery(listed)
  const { value: issue, later } = await client.ensureQueryData(query)
  if (!later || issue.stories.some(({ id }) => id === storyId)) return findStory(issue, storyId)
  const value = await later()
  client.setQueryData(query.queryKey, { value })
  // The words of the earlier version do not fit.
  client.removeQueries({ queryKey: wordsQuery(listed.words, value).queryKey })
  return findStory(value, storyId)
}

/** Whether there is something to warm: not if the page has the story's issue, and the story in it. */
export function lacksStory(client: QueryClient, { issueId, storyId }: StoryAddress): boolean {
  const catalogue = client.getQueryData(catalogueQuery.queryKey)
  const listed = catalogue?.value.issues.find(({ id }) => id === issueId)
  const issue = listed && client.getQueryData(issueQuery(listed).queryKey)
  return !issue?.value.stories.some(({ id }) => id === storyId)
}

/** Warms the saved stories. Unavailable ones are reported in their own place. */
export async function loadSaved(client: QueryClient) {
  if (typeof document === 'undefined') return null
  await recordKnown()
  const saved = savedEntries(readReadingRecord())
    .slice(0, savedAtOnce)
    .map(({ key }) => idsOfKey(key).issueId)
  if (saved.length === 0) return null
  const warm = async () => {
    const { issues } = await ensureCatalogue(client)
    const needed = issues.filter(({ id }) => saved.includes(id))
    await Promise.all(needed.map((issue) => client.prefetchQuery(issueQuery(issue))))
  }
  await Promise.race([warm().catch(() => {}), loadingTimeout()])
  return null
}
