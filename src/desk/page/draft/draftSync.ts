import {
  focusManager,
  MutationCache,
  type MutationOptions,
  notifyManager,
  onlineManager,
  QueryClient,
  queryOptions,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useStore } from 'zustand'
import { invariant } from '../../../archive/invariant.ts'
import { applyChange } from '../../../draft/applyChange.ts'
import { ChangeRefused, type Step } from '../../../draft/change.ts'
import type { Draft } from '../../../draft/draft.ts'
import { isBack } from '../../../draft/history.ts'
import type { DraftFinding } from '../../api/findings.ts'
import type { BodyOf, OpenedDraft, StepAnswer } from '../../api/requests.ts'
import {
  addConflict,
  type Conflict,
  editorStore,
  holdsWork,
  removeConflicts,
  useIsTyping,
} from './editorStore.ts'
import { answerKey, ask, DeskError, useAddressedId } from './requests.ts'

/*
 * A draft in the page is a query that shows each step at once. Steps that are not on the disk yet are pending mutations,
 * sent one after the other. If one cannot be sent, all wait: "offline" means that the desk does not answer or write.
 */

/** In milliseconds. */
const retryAfter = 5000

/** Makes the client of the page's queries and mutations. */
export function createDeskClient(): QueryClient {
  // The desk is on this machine: whether the machine is online does not matter, and a hidden window saves, too.
  onlineManager.setEventListener(() => undefined)
  focusManager.setFocused(true)
  // A step is in the draft when its event handler returns. Otherwise a row of fields would vanish briefly, with the focus.
  notifyManager.setScheduler((notify) => notify())
  const client = new QueryClient({
    mutationCache: new MutationCache({
      onSettled: (_answer, _error, _sent, _context, { options }) => {
        if (!options.scope) readAgain(client)
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        // What the desk said is shown while it is used, never later: something else may have changed it.
        gcTime: 0,
        // A desk that was away may be back.
        refetchInterval: ({ state }) => (state.error instanceof TypeError ? retryAfter : false),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

/** Asks the desk again for what the page shows: another request than a step may have changed it. */
function readAgain(client: QueryClient): void {
  const isUnsent = client.isMutating({ mutationKey: stepKey() }) > 0
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      String(name).startsWith('GET') && !(isUnsent && name === 'GET drafts/ID'),
  })
}

/** The draft as the page shows it. It stays in the cache, since something of it may not be on the disk. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: answerKey('GET drafts/ID', id),
    queryFn: () => ask('GET drafts/ID', id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}

/**
 * The draft, which is read again when the editor comes back to it: another window or desk may have changed it. A window with
 * unsent steps learns of that from their answers.
 */
export function openedQuery(client: QueryClient, id: string) {
  const again = () => client.isMutating({ mutationKey: stepKey(id) }) === 0 && 'always'
  return queryOptions({ ...draftQuery(id), refetchOnMount: again, refetchOnWindowFocus: again })
}

/** Whether something is not on the disk. */
export function isUnsaved(client: QueryClient): boolean {
  const { isTyping, conflicts } = editorStore.getState()
  return isTyping || conflicts.some(holdsWork) || client.isMutating({ mutationKey: stepKey() }) > 0
}

/** A step with the id that makes it harmless to send it twice. */
type SentStep = Pick<BodyOf<'POST drafts/ID/steps'>, 'id' | 'step'>

/** The mutations of the steps of a draft, or of all drafts. */
function stepKey(...id: [string] | []) {
  return ['steps', ...id] as const
}

/**
 * Takes a step in the page's draft, and sends it. Returns whether it fits the draft. What was typed for a step that does
 * not fit becomes a conflict.
 */
export function dispatchStep(client: QueryClient, id: string, step: Step): boolean {
  const { queryKey } = draftQuery(id)
  const opened = client.getQueryData(queryKey)
  if (!opened) return false
  removeConflicts((one) => one.draft === id && !holdsWork(one))
  try {
    const draft = isBack(step) ? opened.draft : applyChange(opened.draft, step)
    // A draft that is being read again may lack the step.
    void client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, { ...opened, draft })
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error
    addConflict({ draft: id, steps: [step], reason: error.told })
    return false
  }
  const mutation = client.getMutationCache().build(client, stepMutation(client, id))
  void mutation.execute({ id: crypto.randomUUID(), step })
  sendAgain()
  return true
}

/** Sends the steps that wait now, instead of a few seconds later. */
export function sendAgain(): void {
  onlineManager.setOnline(true)
}

function stepMutation(client: QueryClient, id: string): MutationOptions<StepAnswer, Error, SentStep> {
  return {
    mutationKey: stepKey(id),
    scope: { id: `steps/${id}` },
    networkMode: 'online',
    gcTime: 0,
    retryDelay: 0,
    retry: () => {
      onlineManager.setOnline(false)
      setTimeout(sendAgain, retryAfter)
      return true
    },
    mutationFn: (sent) => send(client, id, sent),
    onSuccess: (answer, sent) => settle(client, id, answer, sent),
  }
}

async function send(client: QueryClient, id: string, sent: SentStep): Promise<StepAnswer> {
  const { queryKey } = draftQuery(id)
  const revision = client.getQueryData(queryKey)?.revision ?? 0
  const answer = await ask('POST drafts/ID/steps', id, { revision, ...sent }).catch(refusalOf)
  if (answer.kind === 'refused') client.setQueryData(queryKey, await ask('GET drafts/ID', id))
  return answer
}

function refusalOf(error: unknown): StepAnswer {
  if (!(error instanceof DeskError) || error.isPassing) throw error
  return { kind: 'refused', reason: error.told }
}

/** Shows what became of a step. If it was not taken, later steps are withdrawn, because they were made for its draft. */
function settle(client: QueryClient, id: string, answer: StepAnswer, sent: SentStep): void {
  const { queryKey } = draftQuery(id)
  const waiting = client
    .getMutationCache()
    .findAll({ mutationKey: stepKey(id), status: 'pending' })
    .filter(({ state }) => state.variables !== sent)
  const steps = waiting.flatMap(({ state: { variables } }) => (isSentStep(variables) ? [variables.step] : []))
  if (answer.kind === 'taken') {
    const { state, draft } = answer
    client.setQueryData(
      queryKey,
      (opened) => opened && { ...opened, ...state, draft: (draft && replayed(draft, steps)) ?? opened.draft },
    )
    return
  }
  for (const mutation of waiting) client.getMutationCache().remove(mutation)
  if (answer.kind === 'stale') client.setQueryData(queryKey, answer.opened)
  const reason = answer.kind === 'refused' ? answer.reason : undefined
  addConflict({ draft: id, steps: [sent.step, ...steps], reason })
}

function isSentStep(variables: unknown): variables is SentStep {
  return typeof variables === 'object' && variables !== null && 'step' in variables
}

/** The draft after the steps that wait. Undefined if only the desk's next answer can tell. */
function replayed(draft: Draft, waiting: readonly Step[]): Draft | undefined {
  let next = draft
  try {
    for (const step of waiting) {
      if (isBack(step)) return undefined
      next = applyChange(next, step)
    }
    return next
  } catch (error) {
    if (error instanceof ChangeRefused) return undefined
    throw error
  }
}

/** Returns the id of the draft that the page shows. */
export function useDraftId(): string {
  return invariant(useAddressedId(), 'the draft in the address')
}

/** Returns the draft as it is now. */
export function useDraft(): OpenedDraft {
  return invariant(useQuery(draftQuery(useDraftId())).data, 'the draft of the page')
}

/**
 * Returns the findings about a story. Renders again only if they change: each check makes a new list that mostly
 * says the same.
 */
export function useFindings(story: string): DraftFinding[] {
  const select = ({ findings }: OpenedDraft) => findings.filter(({ where }) => where.story === story)
  return useQuery({ ...draftQuery(useDraftId()), select }).data ?? []
}

/** Returns a getter for the current draft. Reading it does not re-render the caller. */
export function useDraftGetter(): () => Draft {
  const client = useQueryClient()
  const { queryKey } = draftQuery(useDraftId())
  return () => invariant(client.getQueryData(queryKey)?.draft, 'the draft of the page')
}

/** Returns the function that takes a step in the draft, and returns whether the step fits. */
export function useDispatch(): (step: Step) => boolean {
  const client = useQueryClient()
  const id = useDraftId()
  return (step) => dispatchStep(client, id, step)
}

/** Returns the steps that are not in the draft and that the editor must decide about. */
export function useConflicts(): Conflict[] {
  const id = useDraftId()
  return useStore(editorStore, ({ conflicts }) => conflicts).filter(({ draft }) => draft === id)
}

/** Returns how many steps wait to be saved, why, and whether everything is on the disk. */
export function useSync() {
  const id = useDraftId()
  const isTyping = useIsTyping()
  const isInConflict = useConflicts().some(holdsWork)
  const failures = useMutationState({
    filters: { mutationKey: stepKey(id), status: 'pending' },
    select: ({ state }) => state.failureReason,
  })
  const waiting = failures.length
  const failure = failures.find((one) => one !== null)
  return {
    waiting,
    /** The desk does not answer, was started again with another key, or could not write, as on a full disk. */
    failure,
    isSaved: waiting === 0 && !isTyping && !isInConflict,
    isSaving: isTyping || (waiting > 0 && !failure),
  }
}
