import type { ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { hasWords } from './RouteError.tsx'
import { startedEvent } from './startedEvent.ts'

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
  return new Promise((resolve, reject) => {
    const hear = (error: unknown) => {
      console.error(error)
      if (!text || hasWords(error)) return
      const { childNodes } = text
      // React is in the midst of its work.
      queueMicrotask(() => {
        rendered.unmount()
        root.replaceChildren(...childNodes)
        reject(error)
      })
    }
    const end = () => {
      text = undefined
      dispatchEvent(new Event(startedEvent))
      resolve()
    }
    // What fails as the page is shown is heard right behind.
    const shown = app(() => queueMicrotask(end))
    const options = { onCaughtError: hear, onUncaughtError: hear }
    const rendered = isPrerendered ? hydrateRoot(root, shown, options) : createRoot(root, options)
    if (!isPrerendered) rendered.render(shown)
  })
}
