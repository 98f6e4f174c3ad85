export type Swiping = {
  /** The finger moves sideways: how far, and whether releasing now would count. */
  readonly onMove: (across: number, isIntended: boolean) => void
  /** The swipe ends: the step that it asked for, or 0 if it does not count. */
  readonly onEnd: (step: 1 | -1 | 0) => void
}

/**
 * Watches one finger on the story. The browser keeps vertical moves, and all moves while the page is zoomed.
 * @returns a function that ends it
 */
export function watchSwipes(story: HTMLElement, { onMove, onEnd }: Swiping): () => void {
  const stop = new AbortController()
  const markZoom = () => {
    story.dataset.zoomed = String(isZoomed())
  }
  markZoom()
  window.visualViewport?.addEventListener('resize', markZoom, stop)
  let from: Touch | undefined
  let recent: Touch[] = []
  let isSwipe = false
  const end = (step: 1 | -1 | 0) => {
    if (isSwipe) onEnd(step)
    from = undefined
    isSwipe = false
  }
  const wouldCount = (to: Touch) => !!from && isIntended(from, recent[0] ?? from, to, innerWidth)
  const listen = (type: 'down' | 'move' | 'up' | 'cancel', act: (event: PointerEvent, at: Touch) => void) =>
    story.addEventListener(`pointer${type}`, (event) => act(event, touchOf(event)), stop)
  listen('down', ({ pointerType, isPrimary, target }, at) => {
    end(0)
    if (pointerType === 'touch' && isPrimary && mayBegin(target, at.x)) {
      from = at
      recent = [at]
    }
  })
  listen('move', (_event, at) => {
    if (!from) return
    const intent = isSwipe ? 'swipe' : intentOf(from, at)
    if (intent === 'other' || getSelection()?.isCollapsed === false) {
      end(0)
      return
    }
    recent = [...recent.filter((touch) => at.at - touch.at < 100), at]
    isSwipe = intent === 'swipe'
    if (isSwipe) onMove(at.x - from.x, wouldCount(at))
  })
  listen('up', (_event, at) => end(from && wouldCount(at) ? (at.x < from.x ? 1 : -1) : 0))
  listen('cancel', () => end(0))
  return () => stop.abort()
}

function touchOf({ clientX, clientY, timeStamp }: PointerEvent): Touch {
  return { x: clientX, y: clientY, at: timeStamp }
}

/** Where a finger is on the screen, and when. */
type Touch = { readonly x: number; readonly y: number; readonly at: number }

/** Phones and browsers use gestures that start this near to the screen's edge, in CSS pixels. */
const edge = 32
/** A finger that rests this long before it moves selects text, in milliseconds. */
const longPress = 500

/** On a computer with a touch screen, the browser uses sideways swipes to go back in its history. */
export const phoneOrTablet = '(max-width: 56.24em), (hover: none) and (pointer: coarse)'

/** Controls, and what is over the text. */
const others = 'button, input, select, textarea, .story-bar, .view-switch, .sentence-card, .story-tip'

/** Whether a swipe may start where the finger touches the story. */
function mayBegin(target: EventTarget | null, x: number): boolean {
  if (x < edge || x > innerWidth - edge || isZoomed() || getSelection()?.isCollapsed === false) return false
  return matchMedia(phoneOrTablet).matches && target instanceof Element && !target.closest(others)
}

/** Whether the reader has zoomed in, and pans the page. */
function isZoomed(): boolean {
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
export function isIntended(from: Touch, before: Touch, to: Touch, width: number): boolean {
  const across = Math.abs(to.x - from.x)
  const speed = (Math.sign(to.x - from.x) * (to.x - before.x)) / Math.max(to.at - before.at, 1)
  if (across < 1.5 * Math.abs(to.y - from.y)) return false
  return (across > 48 && speed > 0.4) || (across > width * 0.3 && speed > -0.1)
}
