import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Step } from '../../../draft/change.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftStore } from './draftStore.ts'
import { type DraftView, isOnDisk } from './draftView.ts'

/** The draft that the page is about. */
export const DraftContext = createContext<DraftStore | undefined>(undefined)

function useStore(): DraftStore {
  const store = useContext(DraftContext)
  if (!store) throw new Error('This part stands outside a draft.')
  return store
}

/** The draft, as it is now. */
export function useDraft(): DraftView {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, store.get)
}

/** What gives the draft as it is when it is asked: for a part that need not render when others change. */
export function useDraftNow(): () => Draft {
  const store = useStore()
  return () => store.get().draft
}

/** What takes a step in the draft, and says whether it fits. The same at each render, so that a part need not render when others change. */
export function useDispatch(): (step: Step) => boolean {
  return useStore().take
}

/** What reads the draft anew, after the desk has put another in its place. */
export function useReload(): () => Promise<void> {
  return useStore().reload
}

/** What settles the syncErrors. */
export function useConflictActions(): Pick<DraftStore, 'again' | 'drop' | 'retry'> {
  return useStore()
}

/** Says whether a field has text that is no step yet. */
export function useTyping(): (isTyping: boolean) => void {
  return useStore().typing.set
}

/** Whether a field has text that is no step yet. */
export function useIsTyping(): boolean {
  const { typing } = useStore()
  return useSyncExternalStore(typing.subscribe, typing.get)
}

/** Whether all that the editor did is on the disk. */
export function useSaved(): boolean {
  const view = useDraft()
  const isTyping = useIsTyping()
  return isOnDisk(view) && !isTyping
}
