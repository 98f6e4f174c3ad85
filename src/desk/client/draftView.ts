import type { Draft } from '../../archive/draft/draft.ts'
import type { DraftAssumption, DraftState } from '../../archive/draft/draftFinding.ts'
import type { EditorMessage } from '../../archive/draft/editorMessage.ts'
import type { Step } from '../../archive/draft/history.ts'

/** A draft as the desk gives it. */
export type WholeDraft = DraftState & {
  readonly draft: Draft
  readonly source?: string
  readonly assumptions: readonly DraftAssumption[]
  readonly restored: number
  readonly wasCut: boolean
  readonly refused: readonly Step[]
}

/** Something that the editor must know of a change that was not taken. */
export type Trouble =
  /** The change does not fit; `steps` are it and those that waited behind it. */
  | { readonly kind: 'refused'; readonly reason: EditorMessage; readonly steps: readonly Step[] }
  /** Another window was faster; these steps wait for the editor's word. */
  | { readonly kind: 'stale'; readonly steps: readonly Step[] }
  /** The desk does not answer; the steps are kept here and tried again. */
  | { readonly kind: 'away' }
  /** The desk could not write, say on a full disk; the steps are kept here and tried again. */
  | { readonly kind: 'unwritten'; readonly reason: EditorMessage }

export type DraftView = WholeDraft & {
  /** How many steps are not yet on the disk. */
  readonly waiting: number
  readonly trouble?: Trouble
}

/** A trouble with what was refused before it, whose texts the editor may still want. */
function withEarlier(earlier: Trouble | undefined, now: Trouble): Trouble {
  if (earlier?.kind !== 'refused' || now.kind !== 'refused') return now
  return { ...now, steps: [...earlier.steps, ...now.steps] }
}

/** What the page shows, the steps that wait, and who listens. */
export function createState(whole: WholeDraft) {
  let view: DraftView = { ...whole, waiting: 0 }
  const queue: Step[] = []
  const listeners = new Set<() => void>()
  const show = (next: Partial<DraftView>) => {
    const { trouble } = next
    const shown = trouble ? { ...next, trouble: withEarlier(view.trouble, trouble) } : next
    view = { ...view, ...shown, waiting: queue.length }
    for (const listener of listeners) listener()
  }
  return {
    queue,
    show,
    get: () => view,
    clear: () => {
      const { trouble: _settled, ...rest } = view
      view = rest
      show({})
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
