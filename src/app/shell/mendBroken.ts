import type { ShellStatus, WorkerRequest } from '../../archive/deviceCache.ts'

/**
 * Runs in the head of the shell, inline: where the app's code has gone bad on this device, there is no app to notice.
 * The browser refuses it for its hash; the worker then mends what it holds, and the code is asked for once more, under
 * an address that tells it from the one that the browser has at hand. It must stand alone, since its own text is what
 * the build writes into the shell.
 */
function mendBroken(request: WorkerRequest) {
  const mend = ({ target }: Event) => {
    const worker = navigator.serviceWorker?.controller
    if (!worker || !(target instanceof HTMLScriptElement) || target.src.includes('?')) return
    const { src, type, integrity } = target
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<ShellStatus>) => {
      const again = { src: `${src}?again`, type, integrity }
      if (data.whole) document.head.append(Object.assign(document.createElement('script'), again))
    }
    worker.postMessage(request, [port2])
  }
  // A script that does not load tells nobody but those who listen on its way up.
  addEventListener('error', mend, true)
}

const request: WorkerRequest = { type: 'MEND_SHELL' }

/** The inline script's text. */
export const mendBrokenScript = `(${mendBroken})(${JSON.stringify(request)})`
