/**
 * Runs at the end of every page, inline: starts the app, whose code, and in the shell its hash, its own element tells.
 * Where there is text already it is painted first, since to read a script of this size takes a phone longer than to
 * show a page. It must stand alone, since its own text is what the build writes into the pages.
 */
function startApp() {
  const { code: src, integrity = '' } = document.currentScript?.dataset ?? {}
  let started = false
  const start = () => {
    if (started) return
    started = true
    const code = { type: 'module', crossOrigin: '', src, integrity }
    document.head.append(Object.assign(document.createElement('script'), code))
  }
  if (!document.getElementById('root')?.hasChildNodes()) return start()
  const painted = (list: PerformanceObserverEntryList) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) start()
  }
  new PerformanceObserver(painted).observe({ type: 'paint', buffered: true })
  // A page in the background is not painted.
  setTimeout(start, 300)
}

/** The inline script's text. */
export const startAppScript = `(${startApp})()`
