// First: the order of the layers is that of their first mention.
import './styles/layers.css'

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { editionOf } from '../archive/catalogue.ts'
import { ArchiveError } from '../device/requestFile.ts'
import { InterfaceLanguage } from './i18n/InterfaceLanguage.tsx'
import { holdInstallPrompt } from './install/installPrompt.ts'
import { recordKnown } from './memory/deviceMemory.ts'
import { lookAfterDevice } from './offline/lookAfterDevice.ts'
import { late } from './patience.ts'
import { findingsQuery } from './preview/findingsQuery.ts'
import { catalogueQuery, createQueryClient } from './queries.ts'
import { createRoutes } from './routes.tsx'
import { startSearch } from './search/searchDevice.ts'
import { hasWords } from './shell/RouteError.tsx'
import { keepEarlyChoice, keepEarlyFilters } from './start/keepEarlyChoices.ts'
import { putOnStyles } from './start/putOnStyles.ts'
import { readyHistory } from './start/readyHistory.ts'
import { takeOver } from './start/takeOver.ts'
import { ArchiveErrorNote } from './ui/ArchiveErrorNote.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('The page has no element with the id "root".')
putOnStyles()
void start(container)

async function start(root: HTMLElement) {
  const client = createQueryClient()
  if (import.meta.env.PREVIEW) await client.prefetchQuery(findingsQuery)
  else holdInstallPrompt()
  readyHistory()
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '')
  const router = createBrowserRouter(createRoutes(client), { basename })
  // Prerendered text stays on the screen until its data is here; then the app takes over in one step. A page without
  // text has its frame meanwhile.
  const ready = root.hasChildNodes()
    ? initialized(router)
    : Promise.race([initialized(router), late().then(late)])
  await Promise.all([ready, recordKnown()])
  await keepEarlyFilters(root, router)
  await show(root, client, router)
  delete root.dataset.page
  // A draft is kept nowhere, so that the next one is never mistaken for it.
  if (import.meta.env.PREVIEW) return
  await lookAfterDevice(client)
  // By now its code is on the device, where that keeps any.
  startSearch()
}

type Router = ReturnType<typeof createBrowserRouter>

/** Waits for the data of the first page, or for the failure to get them. */
function initialized(router: Router): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
}

/**
 * Renders the app, over the build's own text where it is what the app would write. Where the app lacks what it needs,
 * that text stays, and a note beside it says why the page can do no more. Throws what the app has no words for: then this
 * browser does not run it.
 */
async function show(root: HTMLElement, client: QueryClient, router: Router): Promise<void> {
  const catalogue = client.getQueryData(catalogueQuery.queryKey)
  // A cache on the way may have kept the page from before an issue came out.
  const isCurrent = !catalogue || editionOf(catalogue) === root.dataset.edition
  const isPrerendered = root.dataset.page === location.pathname && location.search === '' && isCurrent
  const failure = Object.values(router.state.errors ?? {})[0]
  if (root.dataset.page === location.pathname && failure instanceof ArchiveError) {
    await untilTriedAgain(root, failure)
    await router.revalidate()
    return show(root, client, router)
  }
  if (failure && !hasWords(failure)) throw failure
  // Not before: whoever waits for another try may choose meanwhile.
  keepEarlyChoice()
  const queries = client.getQueryCache().getAll()
  const isWhole = queries.every(({ state }) => state.status === 'success')
  return takeOver(root, isPrerendered && isWhole, (onShown) => (
    <StrictMode>
      <Shown onShown={onShown}>
        <QueryClientProvider client={client}>
          {/* At once, not when React finds time: a checkbox must stand as it was set, and the next tap build on it. */}
          <RouterProvider router={router} useTransitions={false} />
        </QueryClientProvider>
      </Shown>
    </StrictMode>
  ))
}

/** Puts the failure at the head of the prerendered text, until the reader asks for another try. */
function untilTriedAgain(root: HTMLElement, failure: ArchiveError): Promise<void> {
  const place = document.createElement('div')
  const note = createRoot(place)
  root.dataset.alone = 'true'
  root.querySelector('main')?.prepend(place)
  return new Promise((resolve) => {
    const tryAgain = () => {
      note.unmount()
      place.remove()
      delete root.dataset.alone
      resolve()
    }
    note.render(
      <InterfaceLanguage
        language={location.pathname.startsWith(`${import.meta.env.BASE_URL}zh/`) ? 'zh' : 'en'}
      >
        <ArchiveErrorNote error={failure} onRetry={tryAgain} />
      </InterfaceLanguage>,
    )
  })
}

/** Says when the page is in the app's hands: what changes before that would not be what the build wrote. */
function Shown({ onShown, children }: { onShown: () => void; children: ReactNode }) {
  useEffect(onShown, [onShown])
  return children
}
