/**
 * Runs at the end of every page, inline: starts the app, whose code and hash its own element tells. Where there is text
 * already it is painted first, since to read a script of this size takes a phone longer than to show a page.
 *
 * Code that does not come, or is not what the build wrote, is asked for once more, past every cache that may have kept
 * it cut. Where it cannot be had, or this browser cannot run it, a sentence says so over the text, and what only the app
 * can work goes. The service worker's page has no text but a story's: the worker then goes as well, and the host's own
 * page comes, if the host has it. An app that has started is never taken away.
 *
 * It must stand alone, since its own text is what the build writes into the pages; and be written for browsers far
 * older than the app's, which are to have that sentence.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its own text is what pages carry, so it cannot be parted
export function startApp(startedEvent: string) {
  const { code = '', integrity } = document.currentScript?.dataset ?? {}
  const root = document.getElementById('root')
  if (!root) return
  const workers = navigator.serviceWorker
  let isBegun = false
  let isStarted = false

  const begin = () => {
    if (!isBegun) load(code, loadAnew)
    isBegun = true
  }
  const load = (src: string, onerror: () => void) => {
    const script = { type: 'module', crossOrigin: '', src, integrity, onerror }
    document.head.append(Object.assign(document.createElement('script'), script))
  }
  // A page asks once for a module that fails, unless its address ends otherwise.
  const loadAnew = () =>
    fetch(code, { cache: 'reload', integrity }).then(() => load(`${code}#again`, notLoaded), notLoaded)
  const notLoaded = () => leaveAlone('not-loaded')
  const unreadable = () => leaveAlone('unreadable')

  // Scripts of extensions, and of apps that have a browser inside, fail as well.
  const onFailure = (event: ErrorEvent | PromiseRejectionEvent) => {
    const source: unknown = 'filename' in event ? event.filename : event.reason?.stack
    if (String(source).includes(code)) unreadable()
  }

  const leaveAlone = (why: 'not-loaded' | 'unreadable') => {
    if (isStarted || root.dataset.alone) return
    root.dataset.alone = why
    showNotice(why)
    for (const sheet of document.querySelectorAll('link[media=print]')) sheet.setAttribute('media', 'all')
    const isShell = !('page' in root.dataset)
    if (isShell || why === 'not-loaded') addEventListener('online', () => location.reload())
    if (isShell && workers?.controller) tryHostPage().catch(() => {})
  }
  // All of it in the root element: an app that comes after all takes it away.
  const showNotice = (why: string) => {
    for (const { textContent } of document.querySelectorAll('.without-app')) {
      root.insertAdjacentHTML('beforeend', textContent)
    }
    const language = location.pathname.includes('/zh/') ? 'zh' : 'en'
    const target = root.querySelector('main') || root
    for (const { content } of document.querySelectorAll<HTMLTemplateElement>(`.${why}-${language}`)) {
      target.prepend(document.importNode(content, true))
    }
  }
  const tryHostPage = async () => {
    const page = await fetch(location.href, { cache: 'no-store' })
    const registration = await workers.getRegistration()
    if (!registration || !(await page.text()).includes('data-edition') || isStarted) return
    await registration.unregister()
    // Else the same page would come again, and again.
    if (!(await workers.getRegistration())) location.reload()
  }

  addEventListener('error', onFailure)
  addEventListener('unhandledrejection', onFailure)
  addEventListener(startedEvent, () => {
    isStarted = true
    delete root.dataset.alone
  })
  if (!('noModule' in HTMLScriptElement.prototype)) return unreadable()
  if (!root.hasChildNodes() || typeof PerformanceObserver === 'undefined') return begin()
  const painted = (list: PerformanceObserverEntryList) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) begin()
  }
  new PerformanceObserver(painted).observe({ type: 'paint', buffered: true })
  // A page in the background is not painted.
  setTimeout(begin, 300)
}
