/**
 * Prepares the browser's history for the router. The visit gets a key, under which the router stores its scroll
 * position. Otherwise all addresses opened in a tab from outside share one key, and each scrolls to the position of
 * the one before. A page opened by its file name gets its own address. If the history throws, the app works without
 * it, where the router would fail.
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
