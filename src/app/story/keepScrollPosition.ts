import { flushSync } from 'react-dom'
import { eyeLine, paragraphAtEye } from '../ui/sentences/textPlace.ts'

/**
 * Makes a change of view, and afterwards scrolls so that the paragraph under the reader's eye is where it was.
 * Of a paragraph cut by the eye's line, the same share stays above it.
 */
export function keepScrollPosition(change: () => void): void {
  const eye = eyeLine()
  const paragraph = paragraphAtEye()
  const before = paragraph?.getBoundingClientRect()
  const top = window.scrollY
  flushSync(change)
  if (!paragraph || !before || before.top > eye) {
    // A change of the address has the router scroll to the paragraph that it names.
    window.scrollTo({ top, behavior: 'instant' })
    return
  }
  const after = paragraph.getBoundingClientRect()
  const share = (eye - before.top) / before.height
  window.scrollBy({ top: after.top + share * after.height - eye, behavior: 'instant' })
}
