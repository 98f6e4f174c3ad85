import { createStore, useStore } from '../../memory/store.ts'

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

/** What the device was found to be, and when: an instant as `Date.now()` gives it. */
type Look = { readonly found: DeviceState; readonly at: number }

const lastLook = createStore<Look>({ found: { kind: 'checking', saved: [] }, at: 0 })

/** What the last look at the device found. */
export function readDeviceState(): DeviceState {
  return lastLook.read().found
}

/** The same, as a component's state. */
export function useDeviceState(): DeviceState {
  return useStore(lastLook, ({ found }) => found)
}

/** When the device was last looked at, as a component's state; 0 where it was not yet. */
export function useLastLook(): number {
  return useStore(lastLook, ({ at }) => at)
}

/** Says what a look at the device found. Only `keepArchive` looks. */
export function reportDeviceState(found: DeviceState, at = Date.now()): void {
  lastLook.write({ found, at })
}
