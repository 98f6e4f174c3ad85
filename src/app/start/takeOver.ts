import type { ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { startedEvent } from '../../early/startedEvent.ts'
import { hasWords } from '../shell/gates/RouteError.tsx'

/**
 * Renders the app into the root element, over the text in it or in its place. Where that fails before the app has taken
 * the page over, as in a browser that lacks what the app needs, the text is put back and the failure thrown.
 * @param app what is rendered, given what to call when it is there
 */
export function takeOver(
  root: HTMLElement,
  isPrerendered: boolean,
  app: (onShown: () => void) => ReactNode,
): Promise<void> {
  let text: Node | undefined = root.cloneNode(true)
  const taken = new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      if (!text || hasWords(error)) return
      const { childNodes } = text
      text = undefined
      // React is in the midst of its work.
      queueMicrotask(() => {
        rendered.unmount()
        root.replaceChildren(...childNodes)
        reject(error)
      })
    }
    const end = () => {
      if (!text) return
      text = undefined
      dispatchEvent(new Event(startedEvent))
      resolve()
    }
    const report = (error: unknown) => {
      taken.then(() => reportError(error)).catch(() => {})
    }
    const shown = app(() => {
      // What fails as the page is shown is heard right behind.
      setTimeout(end)
    })
    const options = {
      onCaughtError: fail,
      onUncaughtError: (error: unknown) => (text ? fail(error) : report(error)),
      // What React has recovered from is no failure to start.
      onRecoverableError: report,
    }
    const rendered = isPrerendered ? hydrateRoot(root, shown, options) : createRoot(root, options)
    if (!isPrerendered) rendered.render(shown)
  })
  return taken
}
