import { createStore } from 'zustand'
import type { Step } from '../../../draft/change.ts'
import type { ErrorMessage } from '../../../messages/userError.ts'

/** Steps that are not in the draft and that the editor must decide about. */
export type Conflicts = {
  /** Steps that do not fit: why the last one does not, and all texts that were typed for them. */
  readonly refused?: { readonly reason: ErrorMessage; readonly texts: readonly string[] }
  /** Steps that were made for an older draft, because another window was faster. */
  readonly stale?: readonly Step[]
}

/** What the editor looks at, by its key: a segment, story, unplaced text or added name; and where they pointed to it. */
export type Attention = {
  readonly key: string | undefined
  readonly from: 'text' | 'newsletter' | 'finding'
}

type EditorState = {
  readonly attention: Attention
  /** The id of the draft with a field whose text is not a step yet. */
  readonly typing: string | undefined
  /** By the id of the draft. */
  readonly conflicts: Readonly<Record<string, Conflicts>>
}

/** What the page knows of its editor, and what is neither fetched nor in the address. */
export const editorStore = createStore<EditorState>(() => ({
  attention: { key: undefined, from: 'text' },
  typing: undefined,
  conflicts: {},
}))

/** Adds conflicts to those that the editor has not decided about. */
export function addConflicts(id: string, { refused, stale }: Conflicts): void {
  const earlier = editorStore.getState().conflicts[id]
  setConflicts(id, {
    ...earlier,
    ...(refused && {
      refused: { ...refused, texts: [...(earlier?.refused?.texts ?? []), ...refused.texts] },
    }),
    ...(stale && { stale: [...(earlier?.stale ?? []), ...stale] }),
  })
}

/** Removes the conflicts of a kind. */
export function removeConflicts(id: string, kind: keyof Conflicts): void {
  const { [kind]: _removed, ...others } = editorStore.getState().conflicts[id] ?? {}
  setConflicts(id, others)
}

function setConflicts(id: string, conflicts: Conflicts): void {
  const { [id]: _before, ...others } = editorStore.getState().conflicts
  const isEmpty = conflicts.refused === undefined && conflicts.stale === undefined
  editorStore.setState({ conflicts: isEmpty ? others : { ...others, [id]: conflicts } })
}

/** Whether the conflicts hold something that the editor typed or did, so that it could be lost. */
export function holdsWork({ refused, stale }: Conflicts = {}): boolean {
  return stale !== undefined || (refused !== undefined && refused.texts.length > 0)
}
