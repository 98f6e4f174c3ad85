import { queryOptions } from '@tanstack/react-query'

/** What this device holds of the archive, as last checked against its caches. `saved` lists issue ids. */
export type DeviceState =
  | { readonly kind: 'checking'; readonly saved: readonly string[] }
  | { readonly kind: 'unsupported'; readonly saved: readonly string[] }
  | { readonly kind: 'saving'; readonly saved: readonly string[]; readonly total: number }
  | { readonly kind: 'saved'; readonly saved: readonly string[] }
  | {
      readonly kind: 'partial'
      readonly saved: readonly string[]
      readonly total: number
      readonly reason: 'unreachable' | 'full' | 'shell'
    }

/** The device's state. Only `keepArchive` writes it. */
export const deviceQuery = queryOptions<DeviceState>({
  queryKey: ['device'],
  queryFn: () => ({ kind: 'checking', saved: [] }),
  initialData: { kind: 'checking', saved: [] },
})
