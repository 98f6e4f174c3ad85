/**
 * Runs inline at the end of every page and starts the app. The link before it that fetches the code has the address
 * and the hash of the code. It must be self-contained, because the build inlines its source into the pages. It must
 * run in browsers far older than the app's, to tell their readers that the app does not.
 *
 * - If the page has text, it waits for the first paint: reading a script of this size takes a phone longer.
 * - The style sheet is loaded for print, so that it does not delay the text, and applied when it has arrived.
 * - If the code does not arrive, or has the wrong hash, it is requested once more, past every cache. If it is then
 *   right, the page loads again: the other parts of the app import the code by its address, and a browser that
 *   failed to import an address does not try it again. A page that was reloaded already is not.
 * - If that fails, or this browser cannot run the code, a sentence above the text says so, and controls that need
 *   the app are hidden. An app that has started is never removed. The window gets an event; `leaveShell` answers it
 *   in the service worker's page.
 * - If the app is not ready after ten seconds, because the code, a part of it or the page’s data have not arrived,
 *   the same sentence appears, in place of the front page's map or at the foot of the screen: a host may be slow,
 *   or silent without failing. Hidden controls keep their space, so that nothing moves. The sentence disappears
 *   before the app starts, because the app can only take over a page as it was built.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: pages carry its own text, so it cannot be parted
export function startApp(readyEvent: string, startedEvent: string, aloneEvent: string) {
  const root = document.getElementById('root')
  const link = document.querySelector<HTMLLinkElement>('link[rel=modulepreload]')
  if (!root || !link) return
  const { href: code, integrity } = link
  let isBegun = false
  let isStarted = false

  const begin = () => {
    if (isBegun) return
    isBegun = true
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[media=print]')) {
      const apply = () => Object.assign(link, { media: 'all' })
      if (link.sheet) apply()
      // Once, because some browsers load a sheet again when its medium changes.
      else link.addEventListener('load', apply, { once: true })
    }
    const script = {
      type: 'module',
      crossOrigin: '',
      src: code,
      integrity,
      onerror: loadAgain,
    }
    document.head.append(Object.assign(document.createElement('script'), script))
  }
  const loadAgain = () =>
    fetch(code, { cache: 'reload', integrity }).then(() => {
      const [visit] = performance.getEntriesByType('navigation')
      if (visit && 'type' in visit && visit.type !== 'reload') location.reload()
      else notLoaded()
    }, notLoaded)
  let lateNotice: Element | null | undefined
  const waiting = setTimeout(() => {
    document.documentElement.dataset.late = ''
    // An empty root element tells the app that there is no text, so it must stay empty.
    const place =
      root.querySelector('.filters:not(.needs-app)') || root.querySelector('main') || document.body
    lateNotice = showNotice('not-loaded', 'append', place)
  }, 10_000)
  const endWait = () => {
    clearTimeout(waiting)
    lateNotice?.remove()
    delete document.documentElement.dataset.late
  }
  const notLoaded = () => leaveAlone('not-loaded')
  const unreadable = () => leaveAlone('unreadable')

  // Scripts of extensions, and of apps with a built-in browser, fail as well.
  const onFailure = (event: ErrorEvent | PromiseRejectionEvent) => {
    const source: unknown = 'filename' in event ? event.filename : Object(event.reason).stack
    if (String(source).includes(code)) unreadable()
  }

  const leaveAlone = (why: 'not-loaded' | 'unreadable') => {
    if (isStarted || root.dataset.alone) return
    endWait()
    root.dataset.alone = why
    // Everything goes into the root element, so an app that starts after all removes it.
    for (const { textContent } of document.querySelectorAll('.without-app')) {
      root.insertAdjacentHTML('beforeend', textContent)
    }
    showNotice(why, 'prepend', root.querySelector('main') || root)
    if (why === 'not-loaded') addEventListener('online', () => location.reload())
    dispatchEvent(new Event(aloneEvent))
  }
  const showNotice = (why: string, put: 'append' | 'prepend', place: Element) => {
    for (const sheet of document.querySelectorAll('link[media=print]')) sheet.setAttribute('media', 'all')
    const language = location.pathname.includes('/zh/') ? 'zh' : 'en'
    const template = document.querySelector<HTMLTemplateElement>(`.${why}-${language}`)
    const notice = template && document.importNode(template.content, true).firstElementChild
    if (notice) place[put](notice)
    return notice
  }

  addEventListener('error', onFailure)
  addEventListener('unhandledrejection', onFailure)
  addEventListener(readyEvent, endWait)
  addEventListener(startedEvent, () => {
    isStarted = true
    delete root.dataset.alone
  })
  if (!('noModule' in HTMLScriptElement.prototype)) return unreadable()
  if (!root.hasChildNodes()) return begin()
  // The frame that begins has the text. A task runs after it.
  requestAnimationFrame(() => setTimeout(begin))
  // A page in the background is not painted.
  setTimeout(begin, 300)
}
