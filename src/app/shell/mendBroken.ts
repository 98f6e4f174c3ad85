import type { ShellStatus, WorkerRequest } from '../../archive/deviceCache.ts'
import type { Language } from '../../archive/languages.ts'
import en from '../i18n/en.json'
import zh from '../i18n/zh.json'

type Requests = { readonly mend: WorkerRequest; readonly takeOver: WorkerRequest }
type Words = Readonly<Record<Language, { readonly broken: string; readonly retry: string }>>

/**
 * Runs in the head of the shell, inline: where the app's code has gone bad on this device, there is no app to notice.
 * The browser refuses it for its hash; the worker then mends what it holds, and the code is asked for once more, under
 * an address that tells it from the one that the browser has at hand. Where the host has that code no more, the release
 * that it has instead takes over, and the page is loaded anew with it, unasked: there is nothing on it to lose. What
 * cannot be had now is said. It must stand alone, since its own text is what the build writes into the shell: what
 * Workbox does for the app is done by hand here.
 */
function mendBroken({ mend, takeOver }: Requests, words: Words) {
  const workers = navigator.serviceWorker
  const broken = ({ target }: Event) => {
    // A hash has the app's code alone, and no script that an extension or the browser of another app puts in the page.
    if (!(target instanceof HTMLScriptElement && target.integrity)) return
    const worker = workers?.controller
    if (!worker || target.src.includes('?')) {
      void replace()
      return
    }
    const { src, type, integrity } = target
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<ShellStatus>) => {
      const again = { src: `${src}?again`, type, integrity }
      if (data.whole) document.head.append(Object.assign(document.createElement('script'), again))
      else void replace()
    }
    worker.postMessage(mend, [port2])
  }
  const replace = async () => {
    say()
    const registration = await workers?.getRegistration()
    await registration?.update().catch(() => {})
    const next = registration?.installing ?? registration?.waiting
    if (!next) return
    workers.addEventListener('controllerchange', () => location.reload(), { once: true })
    const takeIt = () => next.state === 'installed' && next.postMessage(takeOver)
    next.addEventListener('statechange', takeIt)
    takeIt()
  }
  const say = () => {
    const { broken, retry } = location.pathname.includes('/zh/') ? words.zh : words.en
    const note = Object.assign(document.createElement('div'), { className: 'error-note', role: 'alert' })
    const text = Object.assign(document.createElement('p'), { textContent: broken })
    const button = Object.assign(document.createElement('button'), {
      className: 'button',
      textContent: retry,
    })
    button.addEventListener('click', () => location.reload())
    note.append(text, button)
    const root = document.getElementById('root')
    root?.setAttribute('data-alone', 'true')
    const place = root?.querySelector('main') ?? root
    place?.prepend(note)
    addEventListener('online', () => location.reload())
  }
  // A script that does not load tells nobody but those who listen on its way up.
  addEventListener('error', broken, true)
}

const requests: Requests = { mend: { type: 'MEND_SHELL' }, takeOver: { type: 'SKIP_WAITING' } }
const words: Words = {
  en: { broken: en['error.broken'], retry: en['error.retry'] },
  zh: { broken: zh['error.broken'], retry: zh['error.retry'] },
}

/** The inline script's text. */
export const mendBrokenScript = `(${mendBroken})(${JSON.stringify(requests)},${JSON.stringify(words)})`
