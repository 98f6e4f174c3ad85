/**
 * Tells what has come, together, once a second at most: each word has the page rendered, and a reader reads on
 * meanwhile.
 */
export function tellInTurns<Item>(tell: (items: readonly Item[]) => void) {
  let items: Item[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined
  const told = () => {
    clearTimeout(waiting)
    waiting = undefined
    if (items.length > 0) tell(items)
    items = []
  }
  return {
    add: (item: Item): void => {
      items.push(item)
      waiting ??= setTimeout(told, 1000)
    },
    /** Tells what is left. */
    end: told,
  }
}
