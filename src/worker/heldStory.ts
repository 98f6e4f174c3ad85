import { isIssue } from '../archive/catalogue.ts'
import { archiveCacheName, integrityOf } from '../archive/deviceCache.ts'
import { type EarlyStory, earlyStory } from '../archive/earlyStory.ts'
import { isLanguage } from '../archive/languages.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'

/** The words of the story at an address, where it is one and the device holds its issue whole and unchanged. */
export async function heldStory({ pathname }: URL, base: string): Promise<EarlyStory | undefined> {
  const [, language, issueId, storyId] =
    /^(\w\w)\/issues\/([^/]+)\/([^/]+)\/$/.exec(pathname.slice(base.length)) ?? []
  if (!isLanguage(language) || issueId === undefined) return undefined
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
