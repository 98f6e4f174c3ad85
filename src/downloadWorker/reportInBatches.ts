/**
 * Tells what has come, together, once a second at most: each word has the page rendered, and a reader reads on
 * meanwhile.
 */
export function reportInBatches<Item>(report: (items: readonly Item[]) => void) {
  let items: Item[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined
  return {
    add: (item: Item): void => {
      items.push(item)
      waiting ??= setTimeout(() => {
        waiting = undefined
        report(items)
        items = []
      }, 1000)
    },
    /** No more comes; what was not told is left to whoever tells of the end. */
    end: (): void => clearTimeout(waiting),
  }
}
