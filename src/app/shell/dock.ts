/** A route's handle that gives the page the bottom edge of a phone's screen, for its own controls. */
export const withDock = { dock: true } as const

/** Whether a route's handle asks for the bottom edge. */
export function isWithDock(handle: unknown): boolean {
  return handle === withDock
}
