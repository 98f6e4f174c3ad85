import { useLayoutEffect } from 'react'
import { createStore } from 'zustand'

/** Whether an error replaces the page: then the page's controls are missing. */
export const failedPage = createStore(() => false)

/** Sets it while the component is shown. */
export function useFailedPage(): void {
  useLayoutEffect(() => {
    failedPage.setState(true)
    return () => failedPage.setState(false)
  }, [])
}
