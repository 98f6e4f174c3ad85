import { useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { invariant } from '../../../archive/invariant.ts'
import type { Step } from '../../../draft/change.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../api/findings.ts'
import type { OpenedDraft } from '../../api/requests.ts'
import { dispatchStep, draftQuery, stepKey } from './draftSync.ts'
import { type Conflict, editorStore, holdsWork, useIsTyping } from './editorStore.ts'
import { useAddressedId } from './requests.ts'

/** Returns the id of the draft that the page shows. */
export function useDraftId(): string {
  return invariant(useAddressedId(), 'the draft in the address')
}

/** Returns the draft as it is now. */
export function useDraft(): OpenedDraft {
  return invariant(useQuery(draftQuery(useDraftId())).data, 'the draft of the page')
}

/** Returns the findings about a story. Renders again only if they change: each check makes a new list that mostly says the same. */
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
