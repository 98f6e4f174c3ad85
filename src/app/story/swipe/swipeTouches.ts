/** Where a finger is on the screen, and when. */
export type Touch = { readonly x: number; readonly y: number; readonly at: number }

/** Phones and browsers use gestures that start this near to the screen's edge, in CSS pixels. */
const edge = 32
/** A finger that rests this long before it moves selects text, in milliseconds. */
const longPress = 500

/** On a computer with a touch screen, the browser uses sideways swipes to go back in its history. */
const phoneOrTablet = '(max-width: 56.24em), (hover: none) and (pointer: coarse)'

/** Whether a swipe may start where the finger touches the story: not on controls or scrolling parts. */
export function mayBegin(target: EventTarget | null, x: number, story: Element): boolean {
  if (x < edge || x > innerWidth - edge || isZoomed() || getSelection()?.isCollapsed === false) return false
  if (!matchMedia(phoneOrTablet).matches) return false
  if (!(target instanceof Element) || target.closest('button, input, select, textarea')) return false
  for (let part: Element | null = target; part && part !== story; part = part.parentElement) {
    const { position, overflowX } = getComputedStyle(part)
    if (/fixed|sticky/.test(position)) return false
    if (/auto|scroll/.test(overflowX) && part.scrollWidth > part.clientWidth) return false
  }
  return true
}

/** Whether the reader has zoomed in, and pans the page. */
export function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01
}

/** What the gesture is, once the finger has moved far enough to tell. */
export function intentOf(from: Touch, to: Touch): 'swipe' | 'other' | undefined {
  const across = Math.abs(to.x - from.x)
  const along = Math.abs(to.y - from.y)
  if (Math.max(across, along) < 12) return undefined
  return across > 2 * along && to.at - from.at < longPress ? 'swipe' : 'other'
}

/**
 * Whether releasing here opens the neighbour: the finger has moved far or fast, and is not on its way back.
 * @param before where it was a moment ago
 */
export function isMeant(from: Touch, before: Touch, to: Touch, width: number): boolean {
  const across = Math.abs(to.x - from.x)
  const speed = (Math.sign(to.x - from.x) * (to.x - before.x)) / Math.max(to.at - before.at, 1)
  if (across < 1.5 * Math.abs(to.y - from.y)) return false
  return (across > 48 && speed > 0.4) || (across > width * 0.3 && speed > -0.1)
}
