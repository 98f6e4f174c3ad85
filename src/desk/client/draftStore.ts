import { applyChange } from '../../archive/draft/applyChange.ts'
import { ChangeRefused } from '../../archive/draft/change.ts'
import type { Draft } from '../../archive/draft/draft.ts'
import type { DraftState } from '../../archive/draft/draftFinding.ts'
import type { Step } from '../../archive/draft/history.ts'
import { ask, DeskError, hasKeys, tell } from './requests.ts'

/** A draft as the desk gives it. */
export type WholeDraft = DraftState & {
  readonly draft: Draft
  readonly source?: string
  readonly restored: number
  readonly wasCut: boolean
  readonly refused: readonly Step[]
}

/** Something that the editor must know of a change that was not taken. */
export type Trouble =
  /** The change does not fit. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Another window was faster; these steps wait for the editor's word. */
  | { readonly kind: 'stale'; readonly steps: readonly Step[] }
  /** The desk does not answer; the steps are kept here and tried again. */
  | { readonly kind: 'away' }

export type DraftView = WholeDraft & { readonly waiting: number; readonly trouble?: Trouble }

/** A draft in the page: it shows a change at once, and sends one after the other to the desk. */
export type DraftStore = {
  readonly get: () => DraftView
  readonly subscribe: (listener: () => void) => () => void
  readonly take: (step: Step) => void
  /** Takes the steps that waited, on the newer draft; or drops them. */
  readonly settle: (again: boolean) => void
  readonly retry: () => void
}

const isWhole = hasKeys<WholeDraft>('draft', 'revision', 'findings')
type Taken = { readonly state: DraftState; readonly draft: Draft }
const isTaken = hasKeys<Taken>('state', 'draft')

/** Opens a draft. @throws DeskError if there is none */
export async function openDraftStore(id: string): Promise<DraftStore> {
  return createDraftStore(id, await ask(`drafts/${id}`, isWhole))
}

/** Makes the store of a draft that was read. */
export function createDraftStore(id: string, whole: WholeDraft): DraftStore {
  const state = createState(whole)
  let isSending = false
  const send = async (): Promise<void> => {
    const [step] = state.queue
    if (!step || isSending) return
    isSending = true
    try {
      const { revision } = state.get()
      const taken = await tell(`drafts/${id}/steps`, { revision, step }, isTaken)
      state.queue.shift()
      state.show({ ...taken.state, ...(state.queue.length === 0 ? { draft: taken.draft } : {}) })
    } catch (error) {
      return state.show(await afterFailure(id, error, state.queue))
    } finally {
      isSending = false
    }
    return send()
  }
  const take = (step: Step) => {
    if (state.get().trouble?.kind === 'refused') state.clear()
    try {
      const { draft } = state.get()
      const next = step.kind === 'undo' || step.kind === 'redo' ? draft : applyChange(draft, step)
      state.queue.push(step)
      state.show({ draft: next })
      void send()
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error
      state.show({ trouble: { kind: 'refused', reason: error.message } })
    }
  }
  return {
    get: state.get,
    subscribe: state.subscribe,
    take,
    settle: (again) => {
      const { trouble } = state.get()
      state.clear()
      if (again && trouble?.kind === 'stale') for (const step of trouble.steps) take(step)
    },
    retry: () => {
      state.clear()
      void send()
    },
  }
}

/** What the page shows, the steps that wait, and who listens. */
function createState(whole: WholeDraft) {
  let view: DraftView = { ...whole, waiting: 0 }
  const queue: Step[] = []
  const listeners = new Set<() => void>()
  const show = (next: Partial<DraftView>) => {
    view = { ...view, ...next, waiting: queue.length }
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

/** What to show after a step was not taken. The steps that it keeps for the editor leave the queue. */
async function afterFailure(id: string, error: unknown, queue: Step[]): Promise<Partial<DraftView>> {
  if (!(error instanceof DeskError)) return { trouble: { kind: 'away' } }
  try {
    const newer = await ask(`drafts/${id}`, isWhole)
    const steps = queue.splice(0)
    if (error.status === 409) return { ...newer, trouble: { kind: 'stale', steps } }
    return { ...newer, trouble: { kind: 'refused', reason: reasonOf(error) } }
  } catch {
    return { trouble: { kind: 'away' } }
  }
}

function reasonOf({ answer, message }: DeskError): string {
  return typeof answer === 'object' && answer !== null && 'reason' in answer ? String(answer.reason) : message
}
