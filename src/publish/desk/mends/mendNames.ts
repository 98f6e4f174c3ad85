import { freeStoryId } from '../../../archive/draft/changeStories.ts'
import { type Mender, offerField } from './mender.ts'

/** For `story-ids`: an id of the headline's words. */
export const mendStoryId: Mender = (at) => {
  const id = freeStoryId(at.draft, at.story.headline.en)
  return /^story(?:-\d+)?$/.test(id) ? [] : offerField(at, 'id', id)
}
