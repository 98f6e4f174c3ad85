import { elementOf, type TextPosition } from '../ui/textPosition.ts'

/**
 * What was touched: how far down the screen, in CSS pixels, while the page was scrolled so far. `parts`: the reader wants the
 * parts of the word.
 */
export type Touch = {
  readonly place: TextPosition
  readonly y: number
  readonly scrolled: number
  readonly parts?: boolean
}

/** A finger touches the middle of a line. The height of half a line, in CSS pixels. */
const halfLine = 18
const gap = 12
/** The height of the bar at the top of a story, and a gap below it. */
const bar = 56

/**
 * Tells the card where the touch was, and scrolls so far that the card covers nothing of the touched sentence. If the
 * screen has no room for the sentence, its touched line stays in sight, below the story's bar.
 */
export function placeCard(card: HTMLElement, { place, y, scrolled }: Touch): void {
  card.style.setProperty('--touched', String(y / innerHeight))
  const sentence = elementOf(place)
  if (!sentence) return
  const { left, top } = card.getBoundingClientRect()
  const text = sentence.getBoundingClientRect()
  if (text.right <= left || text.bottom + gap <= top) return
  // Another word of the sentence may have been chosen by a button since the touch.
  const line =
    sentence.querySelector('mark')?.getBoundingClientRect().top ?? y + scrolled - scrollY - halfLine
  const by = Math.min(text.bottom + gap - top, line - bar)
  if (by <= 0) return
  makeRoom(card, by)
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollTo({ top: scrollY + by, behavior: isStill ? 'instant' : 'smooth' })
}

/** The end of the page may be too near. Space below it moves nothing that is on the screen. */
function makeRoom(card: HTMLElement, by: number): void {
  const missing = by - (document.documentElement.scrollHeight - innerHeight - scrollY)
  const page = card.closest<HTMLElement>('.story-page')
  if (!page || missing <= 0) return
  const room = Number.parseFloat(page.style.getPropertyValue('--room')) || 0
  page.style.setProperty('--room', `${Math.ceil(room + missing)}px`)
}
