/**
 * Gives the visit a key in the browser's history, under which the router keeps its scroll. Else all addresses opened
 * in a tab from without share one, and each is scrolled to where the one before it was left.
 */
export function tellVisitsApart(): void {
  if (history.state === null) history.replaceState({ key: Math.random().toString(36).slice(2, 10) }, '')
}
