/**
 * Tells how work comes on: at once, and from then on four times a second at most, since each word has the page rendered
 * and a reader reads on meanwhile.
 */
export function tellProgress(tell: () => void): { readonly more: () => void; readonly end: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined
  tell()
  return {
    more: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        tell()
      }, 250)
    },
    end: () => clearTimeout(waiting),
  }
}
