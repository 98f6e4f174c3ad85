import { createStore, useStore } from 'zustand'

/** What this device has of the archive, as the last check found. `held` lists issue ids. */
export type DeviceState = { readonly held: readonly string[] } & (
  | { readonly kind: 'unsupported' | 'complete' }
  /** Unknown, or not known yet: another tab is checking, or something failed. */
  | { readonly kind: 'checking'; readonly reason?: 'elsewhere' | 'unknown' }
  /** Waits for the reader's consent: the rest is large, or the browser should save data. */
  | { readonly kind: 'asking' | 'stopped'; readonly total: number; readonly bytesLeft: number }
  | {
      readonly kind: 'downloading'
      readonly total: number
      readonly bytes: number
      readonly bytesTotal: number
    }
  | { readonly kind: 'partial'; readonly total: number; readonly reason: 'unreachable' | 'full' | 'shell' }
)

type Checks = {
  readonly found: DeviceState
  /** The time of the last report, as `Date.now()` gives it; 0 before the first. */
  readonly at: number
  /** How many checks have begun. A check that is not the latest no longer reports its end. */
  readonly begun: number
  /** The ids of the issues that the reader has asked for one by one in this page. Each press is consent. */
  readonly requested: ReadonlySet<string>
}

/** The checks of this device. Only `keepArchive` and what it calls change them. */
export const checks = createStore<Checks>(() => ({
  found: { kind: 'checking', held: [] },
  at: 0,
  begun: 0,
  requested: new Set(),
}))

/** What the last check of the device found. */
export function readDeviceState(): DeviceState {
  return checks.getState().found
}

/** The same, as a component's state. */
export function useDeviceState(): DeviceState {
  return useStore(checks, ({ found }) => found)
}

/** The time of the last check, as a component's state; 0 before the first. */
export function useLastCheck(): number {
  return useStore(checks, ({ at }) => at)
}

/** Whether this device may keep issues. One that does not answer a check counts as one that keeps none. */
export function keepsIssues(state: DeviceState): boolean {
  return state.kind !== 'unsupported' && !(state.kind === 'checking' && state.reason === 'unknown')
}

/** Reports what a check of the device found. */
export function reportDeviceState(found: DeviceState, at = Date.now()): void {
  checks.setState({ found, at })
}
