import { blockAround, elementOf, type TextPlace } from '../ui/sentences/textPlace.ts'

/** What may stand at the top of the screen for good. */
const top = 64

/** The sentence that was lit last. */
let lit: Element | undefined

/**
 * Lights the sentence on the page, and keeps it in sight of a reader who had the one before it in sight. The light is
 * an attribute that React knows nothing of; unlike a highlight of CSS, every browser has it.
 * @returns what puts it out
 */
export function lightSentence(place: TextPlace): () => void {
  const element = elementOf(place)
  const follows = !lit || isInSight(lit, false)
  lit = element
  element?.setAttribute('data-spoken', '')
  if (element && follows && !isInSight(element, true)) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
  }
  return () => element?.removeAttribute('data-spoken')
}

/** Brings the reader to the next sentence that is lit, wherever they have scrolled to. */
export function followAgain(): void {
  lit = undefined
}

/**
 * Whether any of it, or all of it, is between what stands at the top and the player. A sentence of the language that
 * is not shown is where its paragraph is; what is not on the page at all is nowhere to be scrolled to.
 */
function isInSight(element: Element, all: boolean): boolean {
  const shown = element.getClientRects().length > 0 ? element : blockAround(element)
  if (!shown || shown.getClientRects().length === 0) return true
  const box = shown.getBoundingClientRect()
  const bottom = document.querySelector('.player')?.getBoundingClientRect().top ?? window.innerHeight
  return all ? box.top >= top && box.bottom <= bottom : box.bottom > top && box.top < bottom
}
