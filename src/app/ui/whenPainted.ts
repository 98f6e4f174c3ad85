/** Resolves when what has been drawn so far is on the screen. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    // The frame's own callbacks run before it is painted, and it is shown when the next one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
