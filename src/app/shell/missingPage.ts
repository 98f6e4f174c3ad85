import { useLayoutEffect } from 'react'
import { createStore } from 'zustand'

/** Whether an error or a slow page replaces the page, whose controls are then missing. */
export const isPageMissing = createStore(() => false)

/** Sets `isPageMissing` while the component is shown. */
export function useMissingPage(): void {
  useLayoutEffect(() => {
    isPageMissing.setState(true)
    return () => isPageMissing.setState(false)
  }, [])
}
