// First: the order of the layers is that of their first mention.
import './styles/layers.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { holdInstallPrompt } from './install/installPrompt.ts'
import { keepArchive } from './offline/keepArchive.ts'
import { registerServiceWorker } from './offline/serviceWorker.ts'
import { changePreferences, isView, readPreferences, storyKey } from './preferences.ts'
import { createQueryClient } from './queries.ts'
import { createRoutes } from './routes.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('The page has no element with the id "root".')
void start(container)

async function start(root: HTMLElement) {
  const client = createQueryClient()
  holdInstallPrompt(client)
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '')
  const router = createBrowserRouter(createRoutes(client), { basename })
  // Prerendered text stays on the screen until its data is here; then the app takes over in one step.
  if (!router.state.initialized) {
    await new Promise<void>((resolve) => {
      const stop = router.subscribe((state) => {
        if (!state.initialized) return
        stop()
        resolve()
      })
    })
  }
  keepEarlyChoice()
  const app = (
    <StrictMode>
      <QueryClientProvider client={client}>
        {/* At once, not when React finds time: a checkbox must stand as it was set, and the next tap build on it. */}
        <RouterProvider router={router} useTransitions={false} />
      </QueryClientProvider>
    </StrictMode>
  )
  if (root.dataset.page === location.pathname && location.search === '') hydrateRoot(root, app)
  else createRoot(root).render(app)
  await registerServiceWorker()
  await keepArchive(client)
}

/** A reading language chosen while only the prerendered page was there is the reader's choice like any other. */
function keepEarlyChoice() {
  const { view } = document.documentElement.dataset
  const [, issueId, storyId] = /\/issues\/([^/]+)\/([^/]+)\/$/.exec(location.pathname) ?? []
  if (!isView(view) || !issueId || !storyId) return
  const { storyViews } = readPreferences()
  changePreferences({ storyViews: { ...storyViews, [storyKey(issueId, storyId)]: view } })
}
