import { queryOptions } from '@tanstack/react-query'

/** What this device holds of the archive, as last looked at in its caches. `saved` lists issue ids. */
export type DeviceState = { readonly saved: readonly string[] } & (
  | { readonly kind: 'unsupported' | 'saved' }
  /** Not known, or not yet: another tab is at work, or something failed. */
  | { readonly kind: 'checking'; readonly reason?: 'elsewhere' | 'unknown' }
  /** Waits for the reader's word: the rest is large, or the connection counts what it carries. */
  | { readonly kind: 'asking' | 'stopped'; readonly total: number; readonly bytesLeft: number }
  | { readonly kind: 'saving'; readonly total: number; readonly bytes: number; readonly bytesTotal: number }
  | { readonly kind: 'partial'; readonly total: number; readonly reason: 'unreachable' | 'full' | 'shell' }
)

/** The device's state. Only `keepArchive` writes it. */
export const deviceQuery = queryOptions<DeviceState>({
  queryKey: ['device'],
  queryFn: () => ({ kind: 'checking', saved: [] }),
  initialData: { kind: 'checking', saved: [] },
  // Comparing hundreds of ids at each word of a download would find that one more has come.
  structuralSharing: false,
})
