import { createContext, type ReactNode, useContext, useLayoutEffect, useSyncExternalStore } from 'react'
import {
  type Location,
  matchRoutes,
  type NavigateOptions,
  type NavigationType,
  type Navigator,
  type Params,
  type RouteObject,
  Router,
  type To,
  type UNSAFE_createBrowserHistory,
} from 'react-router'
import { createStore } from 'zustand'
import { keepScrollPosition, restoreScrollPosition } from './scrollPositions.ts'

/** What became of the page at the address. */
type PageState = {
  /** False while its code and data have not arrived. Only the first page is shown before. */
  readonly isReady: boolean
  /** Why it cannot be shown. */
  readonly failure: unknown
  /** Whether the next page is on its way. */
  readonly isLeaving: boolean
}

type State = PageState & {
  readonly location: Location
  readonly action: NavigationType
  readonly keepsScroll: boolean
}

/** What a route needs before it can be shown. Undefined if nothing is missing, so that it is shown at once. */
export type PageHandle = {
  readonly load: (params: Params, search: URLSearchParams) => Promise<unknown> | undefined
}

/** The browser's history, or one in memory. */
type History = ReturnType<typeof UNSAFE_createBrowserHistory>

/**
 * The page of an address, as far as the focus and what is loaded are concerned: other changes of its search part are
 * the page's own. The page with all stories of an issue differs from the page by it.
 */
export function pageOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return pathname + search.includes('print=')
}

/** Loads what the page at an address needs. Undefined if nothing is missing. */
function loadPage(
  routes: RouteObject[],
  location: Pick<Location, 'pathname' | 'search'>,
  basename: string,
): Promise<unknown> | undefined {
  const match = matchRoutes(routes, location, basename)?.at(-1)
  const handle: PageHandle | undefined = match?.route.handle
  return match && handle?.load(match.params, new URLSearchParams(location.search))
}

export type Navigation = ReturnType<typeof createNavigation>

/**
 * Leads from page to page. The page on the screen stays until the code and the data of the next have arrived, and so does
 * its address, unless the browser has changed it already.
 */
export function createNavigation(routes: RouteObject[], history: History, basename: string) {
  const store = createStore<State>(() => ({
    location: history.location,
    action: history.action,
    isReady: false,
    failure: undefined,
    isLeaving: false,
    keepsScroll: true,
  }))
  let latest: Location | undefined

  /** @param enter makes the address an entry of the history */
  const show = async (location: Location, enter = () => {}, keepsScroll = false): Promise<void> => {
    latest = location
    const shown = store.getState()
    const arrive = (failure?: unknown): void => {
      if (latest !== location) return
      if (location !== shown.location) keepScrollPosition(shown.location)
      enter()
      const { action } = history
      store.setState({ location, action, isReady: true, failure, isLeaving: false, keepsScroll })
    }
    const isSame = shown.isReady && !shown.failure && pageOf(shown.location) === pageOf(location)
    const coming = isSame ? undefined : loadPage(routes, location, basename)
    if (!coming) return arrive()
    store.setState({ isLeaving: location !== shown.location })
    return coming.then(() => arrive(), arrive)
  }

  const go = (to: To, state: unknown = null, { replace, preventScrollReset }: NavigateOptions = {}) => {
    const key = Math.random().toString(36).slice(2, 10)
    const location = { ...history.encodeLocation(to), state, key }
    const enter = () => (replace ? history.replace : history.push)(location)
    return show(location, enter, preventScrollReset)
  }

  // Back and forward.
  history.listen(({ location }) => void show(location))

  const navigator: Navigator = { ...history, push: go, replace: go }
  return {
    basename,
    subscribe: store.subscribe,
    getState: store.getState,
    /** Loads the page at the current address, again if that has failed. */
    load: () => show(store.getState().location, undefined, true),
    go,
    navigator,
  }
}

/** The build has loaded what it renders. */
const PageContext = createContext<PageState>({ isReady: true, failure: undefined, isLeaving: false })

/** What became of the page at the address, and whether the next one is on its way. */
export function usePageState(): PageState {
  return useContext(PageContext)
}

/** Shows the pages that the reader visits. */
export function NavigationRouter({ navigation, children }: { navigation: Navigation; children: ReactNode }) {
  const { subscribe, getState, basename, navigator } = navigation
  const state = useSyncExternalStore(subscribe, getState, getState)
  const { location, action, keepsScroll } = state
  useLayoutEffect(() => restoreScrollPosition(location, keepsScroll), [location, keepsScroll])
  return (
    <PageContext value={state}>
      <Router basename={basename} location={location} navigationType={action} navigator={navigator}>
        {children}
      </Router>
    </PageContext>
  )
}
