import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { usePageState } from './navigation.tsx'

type Entry = { readonly replace?: boolean; readonly state?: unknown }

/**
 * Returns a function that writes the page's state into its address. While a link is taking the reader elsewhere, it
 * writes nothing and returns false: a new address would pull them back.
 */
export function useWriteAddress(): (search: string, entry?: Entry) => boolean {
  const navigate = useNavigate()
  const { isLeaving } = usePageState()
  return useCallback(
    (search, entry) => {
      if (!isLeaving) void navigate({ search }, { preventScrollReset: true, ...entry })
      return !isLeaving
    },
    [navigate, isLeaving],
  )
}
