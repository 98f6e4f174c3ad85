import { useSyncExternalStore } from 'react'

/** Whether the browser has a connection. Prerendered pages and their first render assume one. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    followConnection,
    () => navigator.onLine,
    () => true,
  )
}

const changes = ['online', 'offline']

function followConnection(listener: () => void): () => void {
  for (const change of changes) addEventListener(change, listener)
  return () => {
    for (const change of changes) removeEventListener(change, listener)
  }
}
