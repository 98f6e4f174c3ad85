import type { createBrowserRouter } from 'react-router'
import { late } from '../data/patience.ts'

type DataRouter = ReturnType<typeof createBrowserRouter>

/**
 * Waits for the data of the first page, or for their failure. Prerendered text stays on the screen until then, so
 * that the app takes over in one step. A page without text shows its frame after twice the time of `late`.
 */
export function firstPageReady(root: HTMLElement, router: DataRouter): Promise<unknown> {
  const ready = initialized(router)
  return root.hasChildNodes() ? ready : Promise.race([ready, late().then(late)])
}

function initialized(router: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
}
