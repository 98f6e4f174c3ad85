import { flushSync } from 'react-dom'

/**
 * Makes a change of view, and afterwards scrolls so that the paragraph under the reader's eye is where it was.
 * The eye is taken to be a third down the screen; of a paragraph cut by that line, the same share stays above it.
 */
export function keepPlace(article: HTMLElement | null, change: () => void): void {
  const eye = window.innerHeight / 3
  const paragraph = [...(article?.querySelectorAll('.story-body .pair') ?? [])].find(
    (pair) => pair.getBoundingClientRect().bottom > eye,
  )
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
