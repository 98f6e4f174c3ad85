import { isIssue } from '../archive/catalogue/catalogue.ts'
import { isLanguage, type Language } from '../archive/languages.ts'
import { heldJson, openArchiveCache } from '../device/archiveCache.ts'
import { keptCatalogue } from '../device/keptCatalogue.ts'
import { type EarlyStory, earlyStory } from '../early/earlyStory.ts'

/**
 * The text of the story at an address, if the device holds its issue whole and unchanged. Undefined for any other
 * page.
 */
export function heldStory({ pathname }: URL, base: string): Promise<EarlyStory | undefined> | undefined {
  const [, language, issueId, storyId] =
    /^(\w\w)\/issues\/([^/]+)\/([^/]+)\/$/.exec(pathname.slice(base.length)) ?? []
  return isLanguage(language) && issueId !== undefined && storyId !== undefined
    ? findHeldStory(language, issueId, storyId)
    : undefined
}

async function findHeldStory(
  language: Language,
  issueId: string,
  storyId: string,
): Promise<EarlyStory | undefined> {
  const cache = await openArchiveCache()
  if (!cache) return undefined
  const listed = (await keptCatalogue(cache))?.issues.find(({ id }) => id === issueId)
  const issue = listed && (await heldJson(cache, listed))
  const story = isIssue(issue, issueId) ? issue.stories.find(({ id }) => id === storyId) : undefined
  return story && earlyStory(story, language)
}
