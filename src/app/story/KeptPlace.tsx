import { Component, useContext } from 'react'
import type { View } from '../../archive/languages.ts'
import { usePreference } from '../memory/preferences.ts'
import { eyeLine, paragraphAtEye } from '../ui/textPosition.ts'
import { useHydrated } from '../ui/useHydrated.ts'
import { RubyContext } from './WordHelp.tsx'

/** Keeps what is at the reader's eye in place when the view, the pinyin, or the size or the typeface of the text changes. */
export function KeptPlace({ view }: { view: View }) {
  const look = [view, useContext(RubyContext), usePreference('textSize'), usePreference('face')]
  // The choices that the page had before the app started have moved nothing.
  return useHydrated() && <Keeper look={look} />
}

/**
 * What is at the reader's eye: a paragraph, and the share of it above the eye line; undefined above the text. And how far
 * the page is scrolled, in CSS pixels.
 */
type Anchor = {
  readonly at: { readonly paragraph: Element; readonly share: number } | undefined
  readonly scrolled: number
}

type Look = { readonly look: readonly unknown[] }

/** A class, because hooks run only after the page has changed. */
class Keeper extends Component<Look> {
  /**
   * The anchor of the last change. It counts as long as the reader has not scrolled: a shorter text may end too early to show
   * its paragraph at the eye line.
   */
  last: Anchor | undefined

  override getSnapshotBeforeUpdate({ look }: Look) {
    if (look.every((one, at) => one === this.props.look[at])) return null
    return this.last?.scrolled === scrollY ? this.last : anchorNow()
  }

  override componentDidUpdate(_props: Look, _state: unknown, anchor: Anchor | null) {
    if (!anchor) return
    scrollToAnchor(anchor)
    this.last = { ...anchor, scrolled: scrollY }
  }

  override render() {
    return null
  }
}

function anchorNow(): Anchor {
  const paragraph = paragraphAtEye()
  const box = paragraph?.getBoundingClientRect()
  const isAbove = !paragraph || !box || box.top > eyeLine()
  return {
    at: isAbove ? undefined : { paragraph, share: (eyeLine() - box.top) / box.height },
    scrolled: scrollY,
  }
}

function scrollToAnchor({ at, scrolled }: Anchor): void {
  if (!at) {
    // When the address changes, the router scrolls to the paragraph that it names.
    scrollTo({ top: scrolled, behavior: 'instant' })
    return
  }
  const { top, height } = at.paragraph.getBoundingClientRect()
  scrollBy({ top: top + at.share * height - eyeLine(), behavior: 'instant' })
}
