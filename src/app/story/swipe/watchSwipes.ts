import { intentOf, isMeant, isZoomed, mayBegin, type Touch } from './swipeTouches.ts'

export type Swiping = {
  /** The finger moves sideways: how far, and whether releasing now would count. */
  readonly onMove: (across: number, isMeant: boolean) => void
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
  const meansIt = (to: Touch) => !!from && isMeant(from, recent[0] ?? from, to, innerWidth)
  const listen = (type: 'down' | 'move' | 'up' | 'cancel', act: (event: PointerEvent, at: Touch) => void) =>
    story.addEventListener(`pointer${type}`, (event) => act(event, touchOf(event)), stop)
  listen('down', ({ pointerType, isPrimary, target }, at) => {
    end(0)
    if (pointerType === 'touch' && isPrimary && mayBegin(target, at.x, story)) {
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
    if (isSwipe) onMove(at.x - from.x, meansIt(at))
  })
  listen('up', (_event, at) => end(from && meansIt(at) ? (at.x < from.x ? 1 : -1) : 0))
  listen('cancel', () => end(0))
  return () => stop.abort()
}

function touchOf({ clientX, clientY, timeStamp }: PointerEvent): Touch {
  return { x: clientX, y: clientY, at: timeStamp }
}
