import { flushSync } from 'react-dom'
import { eyeLine, paragraphAtEye } from '../ui/textPosition.ts'

/**
 * What is at the reader's eye: a paragraph, and the share of it above the eye line; undefined above the text. And how far
 * the page is scrolled, in CSS pixels.
 */
export type Anchor = {
  readonly at: { readonly paragraph: Element; readonly share: number } | undefined
  readonly scrolled: number
}

/**
 * Changes the page and keeps what is at the reader's eye where it was.
 * @param last the anchor of the last change. It counts as long as the reader has not scrolled: a shorter text may end too
 * early to show its paragraph at the eye line.
 */
export function changeInPlace(change: () => void, last: { current?: Anchor | undefined } = {}): void {
  const anchor = last.current?.scrolled === scrollY ? last.current : anchorNow()
  flushSync(change)
  scrollToAnchor(anchor)
  last.current = { ...anchor, scrolled: scrollY }
}

/** Call this before the page changes. */
export function anchorNow(): Anchor {
  const paragraph = paragraphAtEye()
  const box = paragraph?.getBoundingClientRect()
  const isAbove = !paragraph || !box || box.top > eyeLine()
  return {
    at: isAbove ? undefined : { paragraph, share: (eyeLine() - box.top) / box.height },
    scrolled: scrollY,
  }
}

/** Scrolls so that what was at the reader's eye is there again. */
export function scrollToAnchor({ at, scrolled }: Anchor): void {
  if (!at) {
    // When the address changes, the router scrolls to the paragraph that it names.
    scrollTo({ top: scrolled, behavior: 'instant' })
    return
  }
  const { top, height } = at.paragraph.getBoundingClientRect()
  scrollBy({ top: top + at.share * height - eyeLine(), behavior: 'instant' })
}
