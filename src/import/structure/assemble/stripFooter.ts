import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Label } from '../label/labels.ts'

/** How many stories must end with a link, and the share of all stories that must. */
const least = 3
const mostStories = 0.75
/** In letters. */
const longest = 400

const feet: ReadonlySet<Label> = new Set(['link', 'readMore'] as const)
const texts: ReadonlySet<Label> = new Set(['body', 'subheading'] as const)

/**
 * If the stories of a newsletter end with their links, takes the text below a link out of the story: an
 * imprint, a preview of the next issue, a call to subscribe. It has no headline, and would become the story's
 * last paragraph.
 */
export function stripFooter(blocks: readonly LabelledBlock[]): LabelledBlock[] {
  const stories = storiesOf(blocks)
  const ending = stories.filter((story) => story.foot === story.last).length
  if (ending < least || ending < stories.length * mostStories) return [...blocks]
  const closing = new Set(stories.flatMap((story) => tailOf(story, blocks)))
  return blocks.map((block) =>
    closing.has(block) ? { ...block, label: 'boilerplate', place: 'out' } : block,
  )
}

/** The indexes of a story's first block, of its last link, and of its last text or link. */
type Extent = { readonly first: number; foot: number; last: number }

/** The extents of the stories. A headline begins a story only below a link: else it may be a translation. */
function storiesOf(blocks: readonly LabelledBlock[]): Extent[] {
  const stories: Extent[] = []
  blocks.forEach(({ label, place }, at) => {
    const story = stories.at(-1)
    if (label === 'headline' && (!story || story.foot > story.first))
      stories.push({ first: at, foot: at, last: at })
    else if (story && place === 'in' && (feet.has(label) || texts.has(label))) {
      if (feet.has(label)) story.foot = at
      story.last = at
    }
  })
  return stories
}

/** The texts below a story's link, if their languages are also above it. */
function tailOf({ first, foot, last }: Extent, blocks: readonly LabelledBlock[]): LabelledBlock[] {
  if (foot === last || foot === first) return []
  const between = (from: number, to: number) => blocks.slice(from, to).filter(({ label }) => texts.has(label))
  const above = new Set(between(first, foot).map(({ language }) => language))
  const tail = between(foot + 1, last + 1)
  const letters = tail.reduce((sum, { text }) => sum + text.length, 0)
  return letters <= longest && tail.every(({ language }) => above.has(language)) ? tail : []
}
