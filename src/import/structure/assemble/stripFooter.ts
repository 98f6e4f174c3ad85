import type { RoledBlock } from '../label/labelBlocks.ts'
import type { Role } from '../label/labels.ts'

/** How many stories tell how stories end, and what share of them must end so. */
const least = 3
const mostStories = 0.75
/** In letters. */
const longest = 400

const feet: ReadonlySet<Role> = new Set(['link', 'mark'] as const)
const texts: ReadonlySet<Role> = new Set(['body', 'subheading'] as const)

/**
 * Takes out of a story what stands below its link, where the stories of a newsletter end with their links: who makes it,
 * what is to come, a call to subscribe. It has no headline, and would be the story's last paragraph.
 */
export function takeClosing(blocks: readonly RoledBlock[]): RoledBlock[] {
  const stories = storiesOf(blocks)
  const ending = stories.filter((story) => story.foot === story.last).length
  if (ending < least || ending < stories.length * mostStories) return [...blocks]
  const closing = new Set(stories.flatMap((story) => tailOf(story, blocks)))
  return blocks.map((block) => (closing.has(block) ? { ...block, role: 'aside', place: 'out' } : block))
}

/** Where a story begins, and where its last link and its last text or link stand. */
type Extent = { readonly first: number; foot: number; last: number }

/** A headline begins a story if the one above has its link: else it may be its translation's. */
function storiesOf(blocks: readonly RoledBlock[]): Extent[] {
  const stories: Extent[] = []
  blocks.forEach(({ role, place }, at) => {
    const story = stories.at(-1)
    if (role === 'headline' && (!story || story.foot > story.first))
      stories.push({ first: at, foot: at, last: at })
    else if (story && place === 'in' && (feet.has(role) || texts.has(role))) {
      if (feet.has(role)) story.foot = at
      story.last = at
    }
  })
  return stories
}

/** The texts below the link, if the story has its text above it, in every language that they have. */
function tailOf({ first, foot, last }: Extent, blocks: readonly RoledBlock[]): RoledBlock[] {
  if (foot === last || foot === first) return []
  const between = (from: number, to: number) => blocks.slice(from, to).filter(({ role }) => texts.has(role))
  const above = new Set(between(first, foot).map(({ language }) => language))
  const tail = between(foot + 1, last + 1)
  const letters = tail.reduce((sum, { text }) => sum + text.length, 0)
  return letters <= longest && tail.every(({ language }) => above.has(language)) ? tail : []
}
