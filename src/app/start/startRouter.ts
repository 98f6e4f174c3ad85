import { isView } from '../../archive/languages.ts'
import { earlyFilters, earlyView } from '../../boot/contracts.ts'
import { loadingTimeout } from '../data/timeout.ts'
import { readFilters, writeFilters } from '../filters/useFilters.ts'
import { changePreferences } from '../memory/preferences.ts'
import type { Navigation } from '../ui/navigation.tsx'

/**
 * Waits for the data of the first page, or for their failure. Prerendered text stays on the screen until then, so
 * that the app takes over in one step. A page without text shows its frame after twice the time of `loadingTimeout`.
 */
export function firstPageReady(root: HTMLElement, navigation: Navigation): Promise<unknown> {
  const ready = isReady(navigation)
  return root.hasChildNodes() ? ready : Promise.race([ready, loadingTimeout().then(loadingTimeout)])
}

function isReady({ load, getState, subscribe }: Navigation): Promise<void> {
  void load()
  return new Promise((resolve) => {
    if (getState().isReady) return resolve()
    const stop = subscribe((state) => {
      if (!state.isReady) return
      stop()
      resolve()
    })
  })
}

/**
 * Prepares the browser's history for the router. The visit gets a key, under which the router stores its
 * scroll position. Otherwise all addresses opened in a tab from outside share one key, and each scrolls to
 * the position of the one before. A page opened by its file name gets its own address. If the history throws,
 * the app works without it; the router alone would fail.
 */
export function prepareHistory(): void {
  try {
    const { pathname, search, hash } = location
    const key = Math.random().toString(36).slice(2, 10)
    const address = pathname.replace(/\/index\.html$/, '/') + search + hash
    history.replaceState(history.state ?? { key }, '', address)
  } catch {
    history.replaceState = () => {}
  }
}

/** Keeps a reading language chosen on the prerendered page, like any other choice of the reader. */
export function keepEarlyView(): void {
  const view = earlyView()
  if (isView(view)) changePreferences({ view })
}

/** Keeps filters chosen on the prerendered page: as a history entry, like later ones. */
export async function keepEarlyFilters(root: HTMLElement, { go, getState }: Navigation): Promise<void> {
  const search = writeFilters(readFilters(earlyFilters(root)).filters)
  const { pathname } = getState().location
  if (search !== '') await go({ pathname, search }, null, { preventScrollReset: true })
}
