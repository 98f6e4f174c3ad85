import { useSyncExternalStore } from 'react'

/** False while a prerendered page is as the build made it, true once the app has taken over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
