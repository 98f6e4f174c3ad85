import { isIssue } from '../archive/catalogue.ts'
import { isLanguage, type Language } from '../archive/languages.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { archiveCacheName } from '../device/archiveCache.ts'
import { integrityOf } from '../device/integrity.ts'
import { type EarlyStory, earlyStory } from '../early/earlyStory.ts'

/** The words of the story at an address, where the device holds its issue whole and unchanged; undefined for any other page. */
export function heldStory({ pathname }: URL, base: string): Promise<EarlyStory | undefined> | undefined {
  const [, language, issueId, storyId] =
    /^(\w\w)\/issues\/([^/]+)\/([^/]+)\/$/.exec(pathname.slice(base.length)) ?? []
  return isLanguage(language) && issueId !== undefined && storyId !== undefined
    ? lookUp(base, language, issueId, storyId)
    : undefined
}

async function lookUp(
  base: string,
  language: Language,
  issueId: string,
  storyId: string,
): Promise<EarlyStory | undefined> {
  const cache = await caches.open(archiveCacheName(base))
  const file = (path: string) => cache.match(`${base}archive/${path}`, { ignoreVary: true })
  const catalogue = readCatalogue(await (await file('catalogue.json'))?.json())
  const record = catalogue?.issues.find(({ id }) => id === issueId)
  const content = record && (await (await file(record.file))?.arrayBuffer())
  if (!content || (await integrityOf(content)) !== record.sri) return undefined
  const issue: unknown = JSON.parse(new TextDecoder().decode(content))
  const story = isIssue(issue, issueId) ? issue.stories.find(({ id }) => id === storyId) : undefined
  return story && earlyStory(story, language)
}
