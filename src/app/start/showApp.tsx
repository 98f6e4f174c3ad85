import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { archiveStateOf } from '../../archive/catalogue.ts'
import { ArchiveError } from '../../device/archiveHost.ts'
import { PartError, reloadIfThere, reloadOnce } from '../data/importPart.ts'
import { catalogueQuery } from '../data/queries.ts'
import { InterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { canExplain } from '../shell/RouteError.tsx'
import { ArchiveErrorNote } from '../ui/ErrorNote.tsx'
import { type Navigation, NavigationRouter } from '../ui/navigation.tsx'
import { keepEarlyView } from './startRouter.ts'
import { takeOver } from './takeOver.ts'

/**
 * Renders the app, over the prerendered text if both are the same. If data are missing, that text stays, with a note
 * that says why the page can do no more. Throws an error that the app cannot explain: this browser then does not run
 * it.
 */
export async function showApp(
  root: HTMLElement,
  client: QueryClient,
  navigation: Navigation,
  pages: ReactNode,
): Promise<void> {
  const catalogue = client.getQueryData(catalogueQuery.queryKey)?.value
  // A cache on the way may hold the page from before an issue was published.
  const isCurrent = !catalogue || archiveStateOf(catalogue) === root.dataset.edition
  const isPrerendered = root.dataset.page === location.pathname && location.search === '' && isCurrent
  const { failure } = navigation.getState()
  const lacksCode = failure instanceof PartError
  if (root.dataset.page === location.pathname && (lacksCode || failure instanceof ArchiveError)) {
    if (lacksCode) await reloadOnce()
    await waitForRetry(root, failure)
    await (lacksCode ? reloadIfThere() : navigation.load())
    return showApp(root, client, navigation, pages)
  }
  if (failure && !canExplain(failure)) throw failure
  // Not earlier: a reader who waits for another try may choose meanwhile.
  keepEarlyView()
  const queries = client.getQueryCache().getAll()
  const isWhole = queries.every(({ state }) => state.status === 'success')
  return takeOver(root, isPrerendered && isWhole, (onShown) => (
    <StrictMode>
      <Shown onShown={onShown}>
        <QueryClientProvider client={client}>
          <NavigationRouter navigation={navigation}>{pages}</NavigationRouter>
        </QueryClientProvider>
      </Shown>
    </StrictMode>
  ))
}

/** Calls `onShown` when the app has taken over. An earlier change would differ from the prerendered text. */
function Shown({ onShown, children }: { onShown: () => void; children: ReactNode }) {
  useEffect(onShown, [onShown])
  return children
}

/** Shows the failure above the prerendered text. Resolves when the reader asks for another try. */
function waitForRetry(root: HTMLElement, failure: Error): Promise<void> {
  const container = document.createElement('div')
  const note = createRoot(container)
  root.dataset.alone = 'true'
  root.querySelector('main')?.prepend(container)
  return new Promise((resolve) => {
    const retry = () => {
      note.unmount()
      container.remove()
      delete root.dataset.alone
      resolve()
    }
    note.render(
      <InterfaceLanguage value={location.pathname.startsWith(`${import.meta.env.BASE_URL}zh/`) ? 'zh' : 'en'}>
        <ArchiveErrorNote error={failure} onRetry={retry} />
      </InterfaceLanguage>,
    )
  })
}
