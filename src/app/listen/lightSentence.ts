import { blockAround, elementOf, type TextPosition } from '../ui/textPosition.ts'

/** The height that fixed elements may take at the top of the screen, in CSS pixels. */
const top = 64

/** The sentence that was highlighted last. */
let lit: Element | undefined

/**
 * Highlights the sentence on the page. Scrolls to it if the reader had the one before in sight. The highlight is an
 * attribute that React does not know; unlike a CSS highlight, every browser has it.
 * @returns a function that removes it
 */
export function lightSentence(place: TextPosition): () => void {
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

/** Makes the next highlighted sentence scroll into view, wherever the reader has scrolled. */
export function followAgain(): void {
  lit = undefined
}

/**
 * Whether any of the element, or all of it, is between the top of the screen and the player. A sentence in a hidden
 * language counts as its paragraph. An element that is not on the page needs no scrolling.
 */
function isInSight(element: Element, all: boolean): boolean {
  const shown = element.getClientRects().length > 0 ? element : blockAround(element)
  if (!shown || shown.getClientRects().length === 0) return true
  const box = shown.getBoundingClientRect()
  const bottom = document.querySelector('.player')?.getBoundingClientRect().top ?? window.innerHeight
  return all ? box.top >= top && box.bottom <= bottom : box.bottom > top && box.top < bottom
}
