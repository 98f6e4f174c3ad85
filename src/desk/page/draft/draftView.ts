import type { Step } from '../../../draft/change.ts'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import type { WholeDraft } from '../../api/answers.ts'

/** What the editor must know of changes that were not taken. None takes the place of another. */
export type SyncErrors = {
  /** Changes that do not fit: why the last does not, and what was typed in them and in those that waited behind them. */
  readonly refused?: { readonly reason: EditorMessage; readonly texts: readonly string[] }
  /** Another window was faster; these steps wait for the editor's word. */
  readonly stale?: readonly Step[]
  /** The desk does not answer, or could not write, say on a full disk; the steps stay in the queue and are tried again. */
  readonly halted?: { readonly kind: 'away' } | { readonly kind: 'unwritten'; readonly reason: EditorMessage }
}

export type DraftView = WholeDraft & {
  /** How many steps are not yet on the disk. */
  readonly waiting: number
  readonly syncErrors: SyncErrors
}

/** Whether all that the editor did is on the disk: nothing waits to be sent, and no trouble holds a text or a step. */
export function isOnDisk({ waiting, syncErrors: { refused, stale, halted } }: DraftView): boolean {
  const isHeld = stale !== undefined || halted !== undefined
  return waiting === 0 && !isHeld && (refused === undefined || refused.texts.length === 0)
}

/** The syncErrors with those before them, whose texts and steps the editor may still want. */
function withEarlier(earlier: SyncErrors, { refused, stale, ...now }: SyncErrors): SyncErrors {
  return {
    ...earlier,
    ...now,
    ...(refused && { refused: { ...refused, texts: [...(earlier.refused?.texts ?? []), ...refused.texts] } }),
    ...(stale && { stale: [...(earlier.stale ?? []), ...stale] }),
  }
}

/** What the page shows, the steps that wait, and who listens. */
export function createState(whole: WholeDraft) {
  let view: DraftView = { ...whole, waiting: 0, syncErrors: {} }
  const queue: Step[] = []
  const listeners = new Set<() => void>()
  const show = (next: Partial<DraftView>) => {
    const syncErrors = withEarlier(view.syncErrors, next.syncErrors ?? {})
    view = { ...view, ...next, syncErrors, waiting: queue.length }
    for (const listener of listeners) listener()
  }
  return {
    queue,
    show,
    get: () => view,
    clear: (kind: keyof SyncErrors) => {
      if (view.syncErrors[kind] === undefined) return
      const { [kind]: _settled, ...syncErrors } = view.syncErrors
      view = { ...view, syncErrors }
      show({})
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
