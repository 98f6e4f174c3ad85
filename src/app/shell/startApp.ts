import { startedEvent } from './startedEvent.ts'

/** What neither works nor knows without the app. The reading language of a story does. */
const dead =
  'button,form,fieldset,.filters,.offline-status,.docked-status,.story-tools,.story-tip,.issue-tools,.results-note,.settings-sample,[aria-labelledby=settings-offline]'

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
function startApp(startedEvent: string, dead: string) {
  const { code = '', integrity } = document.currentScript?.dataset ?? {}
  const root = document.getElementById('root')
  const workers = navigator.serviceWorker
  let isBegun = false
  let isStarted = false
  let isAlone = false

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
  const notLoaded = () => leaveAlone(0)

  // Scripts of extensions, and of apps that have a browser inside, fail as well.
  const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
    const place: unknown = 'filename' in event ? event.filename : event.reason?.stack
    if (String(place).includes(code)) leaveAlone(1)
  }

  /** Says which of the two notes holds: the code is not there, or does not run here. */
  const leaveAlone = (which: 0 | 1) => {
    if (!root || isStarted || isAlone) return
    isAlone = true
    root.dataset.alone = 'true'
    for (const control of root.querySelectorAll(dead)) control.remove()
    for (const sheet of document.querySelectorAll('link[media=print]')) sheet.setAttribute('media', 'all')
    const notes = document.querySelectorAll<HTMLTemplateElement>('.alone')
    const { content } = notes[location.pathname.includes('/zh/') ? notes.length - 1 : 0] ?? {}
    const note = content && document.importNode(content, true).children[which]
    if (note) (root.querySelector('main') ?? root).prepend(note)
    const reload = () => location.reload()
    note?.querySelector('button')?.addEventListener('click', reload)
    const isShell = !('page' in root.dataset)
    if (isShell || which === 0) addEventListener('online', reload)
    if (isShell && workers?.controller) askHost().catch(() => {})
  }
  const askHost = async () => {
    const page = await fetch(location.href, { cache: 'no-store' })
    if (!(await page.text()).includes('data-edition') || isStarted) return
    await (await workers.getRegistration())?.unregister()
    // Else the same page would come again, and again.
    if (!(await workers.getRegistration())) location.reload()
  }

  addEventListener('error', hear)
  addEventListener('unhandledrejection', hear)
  addEventListener(startedEvent, () => {
    isStarted = true
    delete root?.dataset.alone
  })
  if (!('noModule' in HTMLScriptElement.prototype)) return leaveAlone(1)
  if (!root?.hasChildNodes() || typeof PerformanceObserver === 'undefined') return begin()
  const painted = (list: PerformanceObserverEntryList) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) begin()
  }
  new PerformanceObserver(painted).observe({ type: 'paint', buffered: true })
  // A page in the background is not painted.
  setTimeout(begin, 300)
}

/** The inline script's text. */
export const startAppScript = `(${startApp})(${JSON.stringify(startedEvent)},${JSON.stringify(dead)})`
