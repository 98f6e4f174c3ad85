import { createStore, useStore } from '../../memory/store.ts'

/** What this device holds of the archive, as last looked at in its caches. `saved` lists issue ids. */
export type DeviceState = { readonly held: readonly string[] } & (
  | { readonly kind: 'unsupported' | 'complete' }
  /** Not known, or not yet: another tab is at work, or something failed. */
  | { readonly kind: 'checking'; readonly reason?: 'elsewhere' | 'unknown' }
  /** Waits for the reader's word: the rest is large, or the connection counts what it carries. */
  | { readonly kind: 'asking' | 'stopped'; readonly total: number; readonly bytesLeft: number }
  | {
      readonly kind: 'downloading'
      readonly total: number
      readonly bytes: number
      readonly bytesTotal: number
    }
  | { readonly kind: 'partial'; readonly total: number; readonly reason: 'unreachable' | 'full' | 'shell' }
)

/** What the device was found to be, and when: an instant as `Date.now()` gives it. */
type Check = { readonly found: DeviceState; readonly at: number }

const lastCheck = createStore<Check>({ found: { kind: 'checking', held: [] }, at: 0 })

/** What the last look at the device found. */
export function readDeviceState(): DeviceState {
  return lastCheck.read().found
}

/** The same, as a component's state. */
export function useDeviceState(): DeviceState {
  return useStore(lastCheck, ({ found }) => found)
}

/** When the device was last looked at, as a component's state; 0 where it was not yet. */
export function useLastCheck(): number {
  return useStore(lastCheck, ({ at }) => at)
}

/** Says what a look at the device found. Only `keepArchive` looks. */
export function reportDeviceState(found: DeviceState, at = Date.now()): void {
  lastCheck.write({ found, at })
}
