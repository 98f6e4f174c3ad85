// Before other styles, because layers are ordered by their first mention.
import './styles/layers.css'

import { UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router'
import { readyEvent } from '../boot/contracts.ts'
import { createQueryClient } from './data/queries.ts'
import { holdInstallPrompt } from './install/installPrompt.ts'
import { recordKnown } from './memory/deviceMemory.ts'
import { importKeeping } from './offline/importKeeping.ts'
import { createRoutes, importListPages, importSeldomPages, importStoryPage, Pages } from './routes.tsx'
import { applyStyles } from './start/applyStyles.ts'
import { showApp } from './start/showApp.tsx'
import { firstPageReady, keepEarlyFilters, prepareHistory } from './start/startRouter.ts'
import { createNavigation } from './ui/navigation.tsx'
import { prepareScrollPositions } from './ui/scrollPositions.ts'

const container = document.getElementById('root')
if (!container) throw new Error('The page has no element with the id "root".')
void start(container)

/** The order in which the app starts. */
async function start(root: HTMLElement): Promise<void> {
  const styled = applyStyles()
  const client = createQueryClient()
  if (!import.meta.env.PREVIEW) holdInstallPrompt()
  prepareHistory()
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '') || '/'
  const routes = createRoutes(client)
  const navigation = createNavigation(routes, createBrowserHistory(), basename)
  await Promise.all([firstPageReady(root, navigation), recordKnown(), styled])
  dispatchEvent(new Event(readyEvent))
  prepareScrollPositions(() => navigation.getState().location)
  await keepEarlyFilters(root, navigation)
  await showApp(root, client, navigation, <Pages routes={routes} />)
  delete root.dataset.page
  // The next page, and what opens over this one.
  void Promise.allSettled([importListPages(), importStoryPage(), importSeldomPages()])
  // A preview keeps nothing, so that no draft is mistaken for the next one.
  if (import.meta.env.PREVIEW) return
  const keeping = await importKeeping().catch(() => undefined)
  await keeping?.keepDeviceUpToDate(client)
  const pages = await importSeldomPages().catch(() => undefined)
  pages?.startSearch()
}
