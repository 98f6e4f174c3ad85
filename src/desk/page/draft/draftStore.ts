import { applyChange } from '../../../draft/applyChange.ts'
import type { Step } from '../../../draft/change.ts'
import { ChangeRefused } from '../../../draft/change.ts'
import { isBack } from '../../../draft/history.ts'
import { textsIn } from '../../../draft/textsIn.ts'
import type { Taken, WholeDraft } from '../../api/answers.ts'
import { createState, type DraftView, isOnDisk } from './draftView.ts'
import { createFlag, type Flag } from './flag.ts'
import { ask, DeskError, hasKeys, postJson } from './requests.ts'
import { withWaiting } from './withWaiting.ts'

/** A draft in the page: it shows a change at once, and sends one after the other to the desk. */
export type DraftStore = {
  readonly get: () => DraftView
  readonly subscribe: (listener: () => void) => () => void
  /** Whether the page's draft takes the step. What was typed for one that it does not is among the syncErrors. */
  readonly take: (step: Step) => boolean
  /** Whether a field has text that is no step yet. Apart, since each key may change it and nothing else. */
  readonly typing: Flag
  /** Takes the steps that another window outran, on the newer draft. */
  readonly again: () => void
  /** Drops what a trouble holds. */
  readonly drop: (trouble: 'refused' | 'stale') => void
  readonly retry: () => void
  /** Reads the draft anew. Steps that wait are for the one before: the desk refuses them, and the editor decides. */
  readonly reload: () => Promise<void>
}

const isWhole = hasKeys<WholeDraft>('draft', 'revision', 'findings')
const isTaken = hasKeys<Taken>('kind')

/** The drafts that the editor left, by their ids. What is not on the disk is nowhere else. */
const left = new Map<string, DraftStore>()

const isSaved = (store: DraftStore) => isOnDisk(store.get()) && !store.typing.get()

/** Keeps a draft that the editor leaves, for when they open it again with something that is not on the disk. */
export function leaveDraftStore(id: string, store: DraftStore): void {
  left.set(id, store)
}

/** Whether a draft that the editor left has something that is not on the disk. */
export function isOneLeftUnsaved(): boolean {
  return [...left.values()].some((store) => !isSaved(store))
}

/** Opens a draft, or one that was left unsaved as it was left. @throws DeskError if there is none */
export async function openDraftStore(id: string): Promise<DraftStore> {
  const store = left.get(id)
  if (store && !isSaved(store)) return store
  return createDraftStore(id, await ask(`drafts/${id}`, isWhole))
}

/** Makes the store of a draft that was read. */
function createDraftStore(id: string, whole: WholeDraft): DraftStore {
  const state = createState(whole)
  const send = createSending(id, state)
  const take = (step: Step): boolean => {
    if (state.get().syncErrors.refused?.texts.length === 0) state.clear('refused')
    try {
      const { draft } = state.get()
      const next = isBack(step) ? draft : applyChange(draft, step)
      state.queue.push(step)
      state.show({ draft: next })
      void send()
      return true
    } catch (error) {
      state.show(notApplied(error, step))
      return false
    }
  }
  return {
    get: state.get,
    subscribe: state.subscribe,
    take,
    typing: createFlag(),
    again: () => takeStale(state, take),
    drop: state.clear,
    retry: () => {
      state.clear('halted')
      void send()
    },
    reload: async () => state.show(await ask(`drafts/${id}`, isWhole)),
  }
}

/** Returns what sends the steps that wait, one after the other, and does nothing while it is at it. */
function createSending(id: string, state: ReturnType<typeof createState>): () => Promise<void> {
  let isSending = false
  return async function send(): Promise<void> {
    const [step] = state.queue
    if (!step || isSending) return
    isSending = true
    try {
      const taken = await postJson(`drafts/${id}/steps`, { revision: state.get().revision, step }, isTaken)
      state.clear('halted')
      if (taken.kind !== 'taken') return state.show(await notTaken(id, taken, state.queue))
      state.queue.shift()
      const draft = taken.draft && withWaiting(taken.draft, state.queue)
      state.show({ ...taken.state, ...(draft ? { draft } : {}) })
    } catch (error) {
      return state.show(await afterFailure(id, error, state.queue))
    } finally {
      isSending = false
    }
    return send()
  }
}

function takeStale(state: ReturnType<typeof createState>, take: DraftStore['take']): void {
  const { stale = [] } = state.get().syncErrors
  state.clear('stale')
  for (const step of stale) take(step)
}

/** What to show after a step did not fit the page's own draft. */
function notApplied(error: unknown, step: Step): Partial<DraftView> {
  if (!(error instanceof ChangeRefused)) throw error
  return { syncErrors: { refused: { reason: error.editorMessage, texts: textsIn([step]) } } }
}

/** What to show after a step had no answer: it stays in the queue, unless the desk can do nothing with it. */
async function afterFailure(id: string, error: unknown, queue: Step[]): Promise<Partial<DraftView>> {
  if (!(error instanceof DeskError) || error.isPassing) return halted(error)
  try {
    return await notTaken(id, { kind: 'refused', reason: error.editorMessage }, queue)
  } catch (later) {
    return halted(later)
  }
}

function halted(error: unknown): Partial<DraftView> {
  if (!(error instanceof DeskError)) return { syncErrors: { halted: { kind: 'away' } } }
  return { syncErrors: { halted: { kind: 'unwritten', reason: error.editorMessage } } }
}

/** What to show after a step was not taken. The steps that wait leave the queue: they were made for another state. */
async function notTaken(
  id: string,
  taken: Exclude<Taken, { kind: 'taken' }>,
  queue: Step[],
): Promise<Partial<DraftView>> {
  const whole = taken.kind === 'stale' ? taken.whole : await ask(`drafts/${id}`, isWhole)
  const steps = queue.splice(0)
  if (taken.kind === 'stale') return { ...whole, syncErrors: { stale: steps } }
  return { ...whole, syncErrors: { refused: { reason: taken.reason, texts: textsIn(steps) } } }
}
