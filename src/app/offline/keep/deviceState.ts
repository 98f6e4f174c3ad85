import { createStore, useStore } from 'zustand'

/** What this device holds of the archive, as the last check found. `held` lists issue ids. */
export type DeviceState = { readonly held: readonly string[] } & (
  | { readonly kind: 'unsupported' | 'complete' }
  /** Unknown, or not known yet: another tab is at work, or something failed. */
  | { readonly kind: 'checking'; readonly reason?: 'elsewhere' | 'unknown' }
  /** Waits for the reader's consent: the rest is large, or the browser is to save data. */
  | { readonly kind: 'asking' | 'stopped'; readonly total: number; readonly bytesLeft: number }
  | {
      readonly kind: 'downloading'
      readonly total: number
      readonly bytes: number
      readonly bytesTotal: number
    }
  | { readonly kind: 'partial'; readonly total: number; readonly reason: 'unreachable' | 'full' | 'shell' }
)

/** The result of a check, and its time as `Date.now()` gives it. */
type Check = { readonly found: DeviceState; readonly at: number }

const lastCheck = createStore<Check>(() => ({ found: { kind: 'checking', held: [] }, at: 0 }))

/** What the last check of the device found. */
export function readDeviceState(): DeviceState {
  return lastCheck.getState().found
}

/** The same, as a component's state. */
export function useDeviceState(): DeviceState {
  return useStore(lastCheck, ({ found }) => found)
}

/** Whether this device may keep issues. One that does not answer a check counts as one that keeps none. */
export function keepsIssues(state: DeviceState): boolean {
  return state.kind !== 'unsupported' && !(state.kind === 'checking' && state.reason === 'unknown')
}

/** The time of the last check, as a component's state; 0 before the first. */
export function useLastCheck(): number {
  return useStore(lastCheck, ({ at }) => at)
}

/** Reports what a check of the device found. Only `keepArchive` checks. */
export function reportDeviceState(found: DeviceState, at = Date.now()): void {
  lastCheck.setState({ found, at })
}
