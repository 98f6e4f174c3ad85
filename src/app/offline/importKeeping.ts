import { reportDeviceState } from './deviceState.ts'

/** The part of the app that keeps the device up to date. */
export type Keeping = typeof import('./keepDeviceUpToDate.ts')

/**
 * Imports what keeps the device up to date: it loads once the page has started. If it does not arrive, the status line
 * says that the device could not be checked, and this throws.
 */
export function importKeeping(): Promise<Keeping> {
  return import('./keepDeviceUpToDate.ts').catch((error: unknown) => {
    reportDeviceState({ kind: 'unknown', held: [] })
    throw error
  })
}
