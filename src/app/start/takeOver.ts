import type { ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { startedEvent } from '../../boot/contracts.ts'
import { canExplain } from '../shell/RouteError.tsx'
import { isForeignChange } from '../ui/ForeignChangeBoundary.tsx'

/**
 * Renders the app into the root element, over its text or instead of it. If that fails before the app has taken over, for
 * example because the browser lacks a feature, it restores the text and throws.
 * @param app returns what to render, given a function to call once it is shown
 */
export function takeOver(
  root: HTMLElement,
  isPrerendered: boolean,
  app: (onShown: () => void) => ReactNode,
): Promise<void> {
  let text: Node | undefined = root.cloneNode(true)
  const taken = new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      if (!text || canExplain(error) || isForeignChange(error)) return
      const { childNodes } = text
      text = undefined
      // React is still rendering.
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
      // Errors during the first display arrive right after it.
      setTimeout(end)
    })
    const options = {
      onCaughtError: fail,
      onUncaughtError: (error: unknown) => (text ? fail(error) : report(error)),
      // An error that React recovered from does not stop the start.
      onRecoverableError: report,
    }
    const rendered = isPrerendered ? hydrateRoot(root, shown, options) : createRoot(root, options)
    if (!isPrerendered) rendered.render(shown)
  })
  return taken
}
