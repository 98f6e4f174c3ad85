import { useEffect } from 'react'
import { createStore, useStore } from 'zustand'
import type { Step } from '../../../draft/change.ts'
import { textsIn } from '../../../draft/textsIn.ts'
import type { ErrorMessage } from '../../../messages/userError.ts'

/** Steps that are not in the draft and that the editor must decide about. */
export type Conflict = {
  /** The id of the draft. */
  readonly draft: string
  readonly steps: readonly Step[]
  /** Why they were refused. Undefined if another window was faster, so that they were made for an older draft. */
  readonly reason: ErrorMessage | undefined
}

/** What the editor looks at, by its key: a segment, story, unplaced text or added name; and where they pointed to it. */
type Attention = {
  readonly key: string | undefined
  readonly from: 'text' | 'newsletter' | 'finding'
}

type EditorState = {
  readonly attention: Attention
  /** Whether a field has text that is not a step yet. */
  readonly isTyping: boolean
  readonly conflicts: readonly Conflict[]
}

/** What the page knows of its editor, and what is neither fetched nor in the address. */
export const editorStore = createStore<EditorState>(() => ({
  attention: { key: undefined, from: 'text' },
  isTyping: false,
  conflicts: [],
}))

/** Says whether a field has text that is not a step yet. A field calls this on each key. */
export function setTyping(isTyping: boolean): void {
  if (editorStore.getState().isTyping !== isTyping) editorStore.setState({ isTyping })
}

export function useIsTyping(): boolean {
  return useStore(editorStore, ({ isTyping }) => isTyping)
}

/** Keeps steps until the editor has decided about them. */
export function addConflict(conflict: Conflict): void {
  editorStore.setState(({ conflicts }) => ({ conflicts: [...conflicts, conflict] }))
}

export function removeConflicts(isSettled: (conflict: Conflict) => boolean): void {
  editorStore.setState(({ conflicts }) => ({ conflicts: conflicts.filter((one) => !isSettled(one)) }))
}

/** Whether a conflict holds something that the editor typed or did, so that it could be lost. */
export function holdsWork({ reason, steps }: Conflict): boolean {
  return !reason || textsIn(steps).length > 0
}

/** Turns the editor's attention to what has the key. */
export function attend(key: Attention['key'], from: Attention['from']): void {
  editorStore.setState({ attention: { key, from } })
}

/** Returns what the editor is looking at. */
export function useAttention(): Attention {
  return useStore(editorStore, ({ attention }) => attention)
}

/** Returns how the editor came to look at what has the key. Undefined if they look at something else. */
export function useAttentionTo(key: string): Attention['from'] | undefined {
  return useStore(editorStore, ({ attention }) => (attention.key === key ? attention.from : undefined))
}

/** The key of a name that the draft adds. Like that of a text, it is the id of the element that shows it. */
export function nameKey(id: string): string {
  return `name-${id}`
}

/** Finds the element that shows the text or name with the key, and opens the `<details>` around it. */
export function openElement(key: string): HTMLElement | null {
  const element = document.getElementById(key)
  if (element) unfold(element)
  return element
}

/** Opens the `<details>` around an element. */
export function unfold(element: Element): void {
  element.closest('details')?.setAttribute('open', '')
}

/** In milliseconds: a few frames. */
const settling = 100

/** Scrolls to what the editor is looking at, and focuses it if they pointed to it in the newsletter. */
export function useScrollToAttention(): void {
  const { key, from } = useAttention()
  useEffect(() => {
    if (key === undefined || from === 'text') return
    const element = openElement(key)
    const show = () => element?.scrollIntoView({ block: 'center' })
    show()
    // Stories are laid out as they come into view, and may move it out of view.
    const later = setTimeout(show, settling)
    if (from === 'newsletter') element?.querySelector('textarea')?.focus({ preventScroll: true })
    return () => clearTimeout(later)
  }, [key, from])
}
