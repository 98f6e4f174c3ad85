import { createStore, useStore } from 'zustand'

/** What this device has of the archive, as the last check found. */
export type DeviceState = {
  readonly kind: /** Not known yet, perhaps because another tab is checking. `unknown`: the check failed. */
    | 'checking'
    | 'unknown'
    /** The browser keeps nothing. */
    | 'unsupported'
    | 'downloading'
    | 'complete'
    /** The reader has not consented to the rest: it is large, the browser should save data, or they stopped. */
    | 'stopped'
    /** What is missing could not be fetched or kept. `shell`: the app itself is missing. */
    | 'unreachable'
    | 'full'
    | 'shell'
  /** The ids of the issues on the device. */
  readonly held: readonly string[]
  /** How many issues there are; undefined until that is known. */
  readonly total?: number
  /** The size of the issues that are missing, or that a download brings. */
  readonly bytesTotal?: number
  /** How much of that a download has brought. */
  readonly bytes?: number
}

type Checks = {
  readonly found: DeviceState
  /** How many checks have begun. A check that is not the latest no longer reports its end. */
  readonly begun: number
  /** The ids of the issues that the reader has asked for one by one in this page. Each press is consent. */
  readonly requested: ReadonlySet<string>
}

/** The checks of this device. Only `keepArchive` and what it calls change them. */
export const checks = createStore<Checks>(() => ({
  found: { kind: 'checking', held: [] },
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

/** Whether this device may keep issues. One that does not answer a check counts as one that keeps none. */
export function keepsIssues({ kind }: DeviceState): boolean {
  return kind !== 'unsupported' && kind !== 'unknown'
}

/** Reports what a check of the device found. */
export function reportDeviceState(found: DeviceState): void {
  checks.setState({ found })
}
