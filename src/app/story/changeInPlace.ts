import { flushSync } from 'react-dom'
import { eyeLine, paragraphAtEye } from '../ui/textPosition.ts'

/** Changes the view and keeps the paragraph at the reader's eye where it was. */
export function changeInPlace(change: () => void): void {
  const restore = anchorScrollPosition()
  flushSync(change)
  restore()
}

/**
 * Call this before the page changes, and the function that it returns after that. The latter scrolls so that
 * the paragraph at the reader's eye stays where it was. If the eye line cuts the paragraph, the same share of
 * it stays above the line.
 */
export function anchorScrollPosition(): () => void {
  const eye = eyeLine()
  const paragraph = paragraphAtEye()
  const before = paragraph?.getBoundingClientRect()
  const top = window.scrollY
  return () => {
    if (!paragraph || !before || before.top > eye) {
      // When the address changes, the router scrolls to the paragraph that it names.
      window.scrollTo({ top, behavior: 'instant' })
      return
    }
    const after = paragraph.getBoundingClientRect()
    const share = (eye - before.top) / before.height
    window.scrollBy({ top: after.top + share * after.height - eye, behavior: 'instant' })
  }
}
