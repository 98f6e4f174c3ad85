import { useEffect } from 'react'
import { openElement, useAttention } from './attention.ts'

/** In milliseconds: a few frames. */
const settling = 100

/**
 * Brings what the editor turned to into view, and gives it the focus if they pointed to it in the newsletter.
 * @param pane the part that is shown
 */
export function useFocusRequest(pane: string): void {
  const { key, from } = useAttention()
  // biome-ignore lint/correctness/useExhaustiveDependencies: hidden text takes no focus until its part is shown
  useEffect(() => {
    if (key === undefined || from === 'text') return
    const element = openElement(key)
    const show = () => element?.scrollIntoView({ block: 'center' })
    show()
    // Stories are laid out as they come into view, and may push it out.
    const later = setTimeout(show, settling)
    if (from === 'newsletter') element?.querySelector('textarea')?.focus({ preventScroll: true })
    return () => clearTimeout(later)
  }, [key, from, pane])
}
