import { useCallback } from 'react'
import { useNavigate, useNavigation } from 'react-router'

type Entry = { readonly replace?: boolean; readonly state?: unknown }

/**
 * Gives a way to write what the page shows into its address. It writes nothing, and returns false, while a link is
 * taking the reader elsewhere: another address would call them back.
 */
export function useLateAddress(): (search: string, entry?: Entry) => boolean {
  const navigate = useNavigate()
  const isLeaving = useNavigation().state !== 'idle'
  return useCallback(
    (search, entry) => {
      if (!isLeaving) void navigate({ search }, { preventScrollReset: true, ...entry })
      return !isLeaving
    },
    [navigate, isLeaving],
  )
}
