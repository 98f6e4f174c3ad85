import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { type createBrowserRouter, RouterProvider } from 'react-router'
import { editionOf } from '../../archive/catalogue/catalogue.ts'
import { ArchiveError } from '../../device/requestFile.ts'
import { catalogueQuery } from '../data/queries.ts'
import { hasWords } from '../shell/gates/RouteError.tsx'
import { keepEarlyView } from './keepEarlyChoices.ts'
import { takeOver } from './takeOver.ts'
import { waitForRetry } from './waitForRetry.tsx'

type DataRouter = ReturnType<typeof createBrowserRouter>

/**
 * Renders the app, over the build's own text where it is what the app would write. Where the app lacks what it needs,
 * that text stays, and a note beside it says why the page can do no more. Throws what the app has no words for: then this
 * browser does not run it.
 */
export async function showApp(root: HTMLElement, client: QueryClient, router: DataRouter): Promise<void> {
  const catalogue = client.getQueryData(catalogueQuery.queryKey)
  // A cache on the way may have kept the page from before an issue came out.
  const isCurrent = !catalogue || editionOf(catalogue) === root.dataset.edition
  const isPrerendered = root.dataset.page === location.pathname && location.search === '' && isCurrent
  const failure = Object.values(router.state.errors ?? {})[0]
  if (root.dataset.page === location.pathname && failure instanceof ArchiveError) {
    await waitForRetry(root, failure)
    await router.revalidate()
    return showApp(root, client, router)
  }
  if (failure && !hasWords(failure)) throw failure
  // Not before: whoever waits for another try may choose meanwhile.
  keepEarlyView()
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

/** Says when the page is in the app's hands: what changes before that would not be what the build wrote. */
function Shown({ onShown, children }: { onShown: () => void; children: ReactNode }) {
  useEffect(onShown, [onShown])
  return children
}
