/**
 * Reports new items together, at most once a second. Each report renders the page again, and a reader may be reading.
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
    /** Ends the reports. Items not yet reported are left to the caller, who reports the end. */
    end: (): void => clearTimeout(waiting),
  }
}
