import { useEffect } from 'react'
import { openElement, useAttention } from './attention.ts'

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
    element?.scrollIntoView({ block: 'center' })
    if (from === 'newsletter') element?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [key, from, pane])
}
