import type { State } from './labels.ts'

/** Where a newsletter prints the days of its stories, if neither beside nor right below their headlines. */
export type DayPlace = 'foot' | 'lead'

/** How many dates show where this newsletter has them. */
const least = 3
/** The share of stories that must have a day at their foot if the newsletter prints it there. */
const mostStories = 0.75

/**
 * Finds out from chosen labels whether days may be above the headlines or below the texts. A day between two
 * stories may belong to either: if nothing decides, the result has both.
 */
export function dayPlacesOf(chosen: readonly State[]): DayPlace[] {
  const datesIn = (place: State['place']) =>
    chosen.filter((state) => state.label === 'date' && state.place === place).length
  return [
    ...(datesIn('lead') >= least && datesIn('lead') > datesIn('head') * 3 ? (['lead'] as const) : []),
    ...(datesIn('head') < least && areAtFoot(chosen) ? (['foot'] as const) : []),
  ]
}

function areAtFoot(chosen: readonly State[]): boolean {
  const first = chosen.findIndex((state) => state.label === 'headline')
  if (first === -1) return false
  const stories = storiesOf(chosen.slice(first))
  const dated = stories.filter(hasDayBelowText)
  return dated.length >= least && dated.length >= stories.length * mostStories
}

/** The states of each story, up to the next headline. */
function storiesOf(chosen: readonly State[]): State[][] {
  const stories: State[][] = []
  for (const state of chosen) {
    const story = stories.at(-1)
    if (!story || (state.label === 'headline' && hasText(story))) stories.push([state])
    else story.push(state)
  }
  return stories
}

function hasText(story: readonly State[]): boolean {
  return story.some(({ label }) => label === 'body')
}

function hasDayBelowText(story: readonly State[]): boolean {
  const text = story.findIndex((state) => state.label === 'body')
  return text !== -1 && story.findLastIndex((state) => state.label === 'date') > text
}
