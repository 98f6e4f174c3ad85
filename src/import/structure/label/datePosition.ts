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
    chosen.filter((state) => state?.label === 'date' && state.place === place).length
  return [
    ...(datesIn('lead') >= least && datesIn('lead') > datesIn('head') * 3 ? (['lead'] as const) : []),
    ...(datesIn('head') < least && areAtFoot(chosen) ? (['foot'] as const) : []),
  ]
}

function areAtFoot(chosen: readonly State[]): boolean {
  const first = chosen.findIndex((state) => state?.label === 'headline')
  const lastDay = chosen.findLast((state) => state?.label === 'date')
  if (first === -1 || hasDayAbove(chosen, first) || lastDay?.place === 'lead') return false
  const stories = storiesOf(chosen.slice(first))
  const dated = stories.filter(hasDayBelowText)
  return dated.length >= least && dated.length >= stories.length * mostStories
}

/** Whether a day is right above a headline. A number alone does not count. */
function hasDayAbove(chosen: readonly State[], headline: number): boolean {
  const above = chosen.slice(0, headline)
  const lead = above.slice(above.findLastIndex((state) => state?.place !== 'lead') + 1)
  return lead.some((state) => state?.label === 'date')
}

/** The states of each story, up to the next story's headline. Its translation may be below its text. */
function storiesOf(chosen: readonly State[]): State[][] {
  const stories: State[][] = []
  for (const state of chosen) {
    const story = stories.at(-1)
    if (!story || (state?.label === 'headline' && isWhole(story, state))) stories.push([state])
    else story.push(state)
  }
  return stories
}

/** Whether a story has text, and a headline in the language of the next headline. */
function isWhole(story: readonly State[], next: State): boolean {
  const hasText = story.some((state) => state?.label === 'body')
  return hasText && story.some((state) => state?.label === 'headline' && state.language === next.language)
}

function hasDayBelowText(story: readonly State[]): boolean {
  const text = story.findIndex((state) => state?.label === 'body')
  return text !== -1 && story.findLastIndex((state) => state?.label === 'date') > text
}
