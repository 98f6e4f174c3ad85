/** A route's handle that reserves the bottom edge of a phone's screen for the page's own controls. */
export const withDock = { dock: true } as const

/** Whether a route's handle reserves the bottom edge. */
export function isWithDock(handle: unknown): boolean {
  return handle === withDock
}
