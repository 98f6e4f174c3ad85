import { useLayoutEffect } from 'react'
import { createStore } from '../memory/store.ts'

/** Whether a failure stands in the place of the page: then no controls of the page are there. */
export const failedPage = createStore(false)

/** Says so for as long as the component is shown. */
export function useFailedPage(): void {
  useLayoutEffect(() => {
    failedPage.write(true)
    return () => failedPage.write(false)
  }, [])
}
