import { createStore, useStore } from 'zustand'
import { readPreferences } from '../memory/preferences.ts'

/** The new issues that are not shown to this page's reader: an earlier page showed them, or the reader closed them here. */
export const hiddenNews = createStore<{ readonly issues: readonly string[] }>(() => ({
  issues: readPreferences().newsShown,
}))

/** The same, as a component's state. */
export function useHiddenNews(): readonly string[] {
  return useStore(hiddenNews, ({ issues }) => issues)
}
