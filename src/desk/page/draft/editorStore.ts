import { createStore } from 'zustand'
import type { Step } from '../../../draft/change.ts'
import { textsIn } from '../../../draft/textsIn.ts'
import type { ErrorMessage } from '../../../messages/userError.ts'

/** Steps that are not in the draft and that the editor must decide about. */
export type Conflict = {
  /** The id of the draft. */
  readonly draft: string
  readonly steps: readonly Step[]
} & (
  | { readonly kind: 'refused'; readonly reason: ErrorMessage }
  /** They were made for an older draft, because another window was faster. */
  | { readonly kind: 'stale' }
)

/** What the editor looks at, by its key: a segment, story, unplaced text or added name; and where they pointed to it. */
export type Attention = {
  readonly key: string | undefined
  readonly from: 'text' | 'newsletter' | 'finding'
}

type EditorState = {
  readonly attention: Attention
  /** The id of the draft with a field whose text is not a step yet. */
  readonly typing: string | undefined
  readonly conflicts: readonly Conflict[]
}

/** What the page knows of its editor, and what is neither fetched nor in the address. */
export const editorStore = createStore<EditorState>(() => ({
  attention: { key: undefined, from: 'text' },
  typing: undefined,
  conflicts: [],
}))

/** Keeps steps until the editor has decided about them. */
export function addConflict(conflict: Conflict): void {
  editorStore.setState(({ conflicts }) => ({ conflicts: [...conflicts, conflict] }))
}

export function removeConflicts(isSettled: (conflict: Conflict) => boolean): void {
  editorStore.setState(({ conflicts }) => ({ conflicts: conflicts.filter((one) => !isSettled(one)) }))
}

/** Whether a conflict holds something that the editor typed or did, so that it could be lost. */
export function holdsWork({ kind, steps }: Conflict): boolean {
  return kind === 'stale' || textsIn(steps).length > 0
}
