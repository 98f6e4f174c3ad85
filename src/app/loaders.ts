import type { QueryClient } from '@tanstack/react-query'
import type { CatalogueIssue } from '../archive/catalogue.ts'
import { countMatches } from '../archive/filterCounts.ts'
import type { Glossary } from '../archive/names/glossary.ts'
import { firstScreen } from './browse/firstScreen.ts'
import { issuesNaming } from './browse/issuesNaming.ts'
import { readFilters } from './filters/readFilters.ts'
import { catalogueQuery, glossaryQuery, issueQuery } from './queries.ts'
import { readReadingRecord } from './readingRecord.ts'
import { savedAtOnce } from './saved/savedAtOnce.ts'
import { savedEntries } from './savedEntries.ts'
import { NotFoundError } from './shell/NotFound.tsx'

/** Warms the front page. The catalogue must be there. */
export async function loadFront(client: QueryClient, request: Request) {
  const { issues } = await client.ensureQueryData(catalogueQuery)
  const { filters } = readFilters(new URL(request.url).searchParams)
  await warm(
    client,
    issues.slice(0, firstScreen(issues.map((issue) => ({ count: countMatches(issue, filters) })))),
  )
  return null
}

/** Warms the glossary. */
export async function loadGlossary(client: QueryClient): Promise<Glossary> {
  const { glossary } = await client.ensureQueryData(catalogueQuery)
  return client.ensureQueryData(glossaryQuery(glossary))
}

/** Warms the page of a name. Throws a `NotFoundError` where the glossary has none of that id. */
export async function loadName(client: QueryClient, nameId: string) {
  const { names } = await loadGlossary(client)
  const name = names.find(({ id }) => id === nameId)
  if (!name) throw new NotFoundError({ kind: 'name', id: nameId })
  const { issues } = await client.ensureQueryData(catalogueQuery)
  const counted = issuesNaming(name, issues)
  const first = counted.slice(0, firstScreen(counted))
  await warm(
    client,
    first.map(({ record }) => record),
  )
  return null
}

/** Fetches issues; those that are late or damaged say so in their own place. */
async function warm(client: QueryClient, records: readonly CatalogueIssue[]): Promise<void> {
  await Promise.all(records.map((record) => client.prefetchQuery(issueQuery(record))))
}

/** Warms an issue. Throws a `NotFoundError` for an id that the catalogue does not list: it never becomes an address. */
export async function loadIssue(client: QueryClient, issueId: string) {
  const { issues } = await client.ensureQueryData(catalogueQuery)
  const record = issues.find(({ id }) => id === issueId)
  if (!record) throw new NotFoundError({ kind: 'issue', id: issueId })
  return client.ensureQueryData(issueQuery(record))
}

/** Warms a story. Throws a `NotFoundError` where its issue has none of that id. */
export async function loadStory(client: QueryClient, issueId: string, storyId: string) {
  const issue = await loadIssue(client, issueId)
  if (!issue.stories.some(({ id }) => id === storyId)) {
    throw new NotFoundError({ kind: 'story', issue: issueId, id: storyId })
  }
  return null
}

/** Whether there is something to warm: not where the story's issue is here, and has it. */
export function lacksStory(client: QueryClient, issueId: string, storyId: string): boolean {
  const catalogue = client.getQueryData(catalogueQuery.queryKey)
  const record = catalogue?.issues.find(({ id }) => id === issueId)
  const issue = record && client.getQueryData(issueQuery(record).queryKey)
  return !issue?.stories.some(({ id }) => id === storyId)
}

/** How long the page of saved stories waits for what it shows: one that the network holds up comes later. */
const patience = 3_000

/** Warms the saved stories. Those that cannot be had say so in their own place. */
export async function loadSaved(client: QueryClient) {
  if (typeof document === 'undefined') return null
  const keys = savedEntries(readReadingRecord())
    .slice(0, savedAtOnce)
    .map(({ key }) => key)
  const warm = async () => {
    const { issues } = await client.ensureQueryData(catalogueQuery)
    const needed = issues.filter(({ id }) => keys.some((key) => key.startsWith(`${id}/`)))
    await Promise.all(needed.map((issue) => client.prefetchQuery(issueQuery(issue))))
  }
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  if (keys.length > 0) await Promise.race([warm().catch(() => {}), late])
  return null
}
