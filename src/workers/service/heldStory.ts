import { readIssue } from '../../archive/catalogue/readIssue.ts'
import { readStoryPath, type StoryPath } from '../../archive/site/storyPath.ts'
import { type EarlyStory, earlyStory } from '../../boot/earlyStory.ts'
import { openArchiveCache, readCachedJson } from '../../device/archiveCache.ts'
import { readKeptCatalogue } from '../../device/keptCatalogue.ts'

/**
 * The text of the story at an address, if the device holds its issue whole and unchanged. Undefined for any other
 * page.
 */
export function heldStory({ pathname }: URL, base: string): Promise<EarlyStory | undefined> | undefined {
  const story = readStoryPath(pathname.slice(base.length - 1))
  return story && findHeldStory(story)
}

async function findHeldStory({ language, issueId, storyId }: StoryPath): Promise<EarlyStory | undefined> {
  const cache = await openArchiveCache()
  if (!cache) return undefined
  const listed = (await readKeptCatalogue(cache))?.issues.find(({ id }) => id === issueId)
  const issue = listed && readIssue(await readCachedJson(cache, listed), issueId)
  const story = issue?.stories.find(({ id }) => id === storyId)
  return story && earlyStory(story, language)
}
