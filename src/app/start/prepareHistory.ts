/**
 * Readies the browser's history for the router. The visit gets a key, under which the router keeps its scroll: else all
 * addresses opened in a tab from without share one, and each is scrolled to where the one before it was left. A page
 * that a host gives by the name of its file is at its own address from then on. A history that refuses is done without,
 * where the router would end.
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
