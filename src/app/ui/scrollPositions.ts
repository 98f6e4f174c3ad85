import type { Location } from 'react-router'

const storageKey = 'scrollPositions'

/** How far each entry of the history was scrolled. */
let positions: Record<string, number> = {}

/** The first page of a document may lack a key. Its address keeps their positions apart. */
function keyOf({ key, pathname, search, hash }: Location): string {
  return key === 'default' ? pathname + search + hash : key
}

/** Remembers how far the page is scrolled. Call it before the next one is shown. */
export function keepScrollPosition(location: Location): void {
  positions[keyOf(location)] = scrollY
}

/**
 * Lets the app restore scroll positions, because the browser would before the page is there. When the page is left or
 * loaded again, they are kept for the next document, and the browser restores what it can until the app has started.
 * @param shown the address on the screen
 */
export function prepareScrollPositions(shown: () => Location): void {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
    positions = Object.fromEntries(
      Object.entries(kept ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    )
  } catch {
    // A sandboxed page has no storage, and another site of this host may have written there.
  }
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => {
    keepScrollPosition(shown())
    history.scrollRestoration = 'auto'
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(positions))
    } catch {
      // The next document starts where the browser puts it.
    }
  })
}

/**
 * Scrolls to where the entry of the history was left, else to the element in the address, else to the top.
 * @param keepsScroll whether the page stays where it is instead of going to the top
 */
export function restoreScrollPosition(location: Location, keepsScroll: boolean): void {
  const kept = positions[keyOf(location)]
  const target = document.getElementById(location.hash.slice(1))
  if (kept !== undefined) scrollTo(0, kept)
  else if (target) target.scrollIntoView()
  else if (!keepsScroll) scrollTo(0, 0)
}
