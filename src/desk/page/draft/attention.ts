import { useEffect } from 'react'
import { useStore } from 'zustand'
import { type Attention, editorStore } from './editorStore.ts'

/** Turns the editor's attention to what has the key. */
export function attend(key: Attention['key'], from: Attention['from']): void {
  editorStore.setState({ attention: { key, from } })
}

/** Returns what the editor is looking at. */
export function useAttention(): Attention {
  return useStore(editorStore, ({ attention }) => attention)
}

/** The id of the element that shows the text or name with the key. */
export function elementId(key: string): string {
  return `at-${key}`
}

/** The key of a name that the draft adds. */
export function nameKey(id: string): string {
  return `name-${id}`
}

/** Finds the element that shows the text or name with the key, and opens the `<details>` around it. */
export function openElement(key: string): HTMLElement | null {
  const element = document.getElementById(elementId(key))
  if (element) unfold(element)
  return element
}

/** Opens each `<details>` around an element. */
export function unfold(element: Element): void {
  const fold = element.closest('details')
  if (fold) fold.open = true
  if (fold?.parentElement) unfold(fold.parentElement)
}

/** In milliseconds: a few frames. */
const settling = 100

/**
 * Scrolls to what the editor is looking at, and focuses it if they pointed to it in the newsletter.
 * @param pane the pane that is shown
 */
export function useScrollToAttention(pane: string): void {
  const { key, from } = useAttention()
  // biome-ignore lint/correctness/useExhaustiveDependencies: hidden text takes no focus until its pane is shown
  useEffect(() => {
    if (key === undefined || from === 'text') return
    const element = openElement(key)
    const show = () => element?.scrollIntoView({ block: 'center' })
    show()
    // Stories are laid out as they come into view, and may move it out of view.
    const later = setTimeout(show, settling)
    if (from === 'newsletter') element?.querySelector('textarea')?.focus({ preventScroll: true })
    return () => clearTimeout(later)
  }, [key, from, pane])
}
