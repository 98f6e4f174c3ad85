import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import {
  UNSAFE_createMemoryHistory as createMemoryHistory,
  type NavigateOptions,
  type To,
} from 'react-router'
import { expect, vi } from 'vitest'
import {
  catalogueQuery,
  createQueryClient,
  glossaryQuery,
  issueQuery,
} from '../../../src/app/data/queries.ts'
import { installPrompt } from '../../../src/app/install/installPrompt.ts'
import { recordKnown } from '../../../src/app/memory/deviceMemory.ts'
import { reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import { newsStore, workerState } from '../../../src/app/offline/noticeState.ts'
import { createRoutes, Pages } from '../../../src/app/routes.tsx'
import { createNavigation, NavigationRouter } from '../../../src/app/ui/navigation.tsx'
import { invariant } from '../../../src/archive/invariant.ts'
import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import type { WrittenEditions } from '../../../src/editions/siteEditions.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { deriveOnce } from '../../support/deriveOnce.ts'

type Known = {
  issues?: readonly Issue[] | 'none'
  names?: readonly Name[]
  editions?: WrittenEditions
}

/**
 * Shows the page at an address, by the app's own routes.
 * @param issues what the app already has, newest first: by default the bundled archive; `'none'` if it must fetch
 * @param names the list of names that their stories link; by default none
 * @param editions the editions that the build wrote of them; by default none
 */
export async function renderRoute(address: string, { issues, names = [], editions }: Known = {}) {
  knowNothingYet()
  await importLaterParts()
  const client = createQueryClient()
  if (issues !== 'none') seed(client, issues ?? (await bundledArchive()), names, editions)
  const { router, app } = await openApp(client, address)
  await recordKnown()
  const page = render(app)
  // The page imports some parts once it has taken over.
  await act(async () => {})
  return { ...page, client, router, user: userEvent.setup() }
}

/** The app, once the page at an address has arrived, with a history in memory. */
export async function openApp(client: QueryClient, address: string) {
  const routes = createRoutes(client)
  const history = createMemoryHistory({ initialEntries: [address] })
  const navigation = createNavigation(routes, history, '/')
  await navigation.load()
  const router = {
    get state() {
      return navigation.getState()
    },
    async navigate(to: To | number, { state, ...options }: NavigateOptions = {}) {
      if (typeof to !== 'number') return navigation.go(to, state, options)
      history.go(to)
      await vi.waitFor(() => expect(navigation.getState().location).toBe(history.location))
    },
  }
  const app = (
    <QueryClientProvider client={client}>
      <NavigationRouter navigation={navigation}>
        <Pages routes={routes} />
      </NavigationRouter>
    </QueryClientProvider>
  )
  return { router, app }
}

/** A page imports these once it has started. */
export function importLaterParts() {
  return Promise.all([
    import('../../../src/app/install/InstallOffer.tsx'),
    import('../../../src/app/listen/Player.tsx'),
    import('../../../src/app/marks/StoryMarks.tsx'),
    import('../../../src/app/saved/StoryProgress.tsx'),
    import('../../../src/app/shell/Shortcuts.tsx'),
    import('../../../src/app/shell/ShortcutsSheet.tsx'),
    import('../../../src/app/story/LookSheet.tsx'),
    import('../../../src/app/story/SentenceCard.tsx'),
    import('../../../src/app/story/Swipe.tsx'),
  ])
}

/** Queries of the page's main part. */
export const main = () => within(screen.getByRole('main'))

/** The texts of the headings of a level in the main part, in order. */
export function headlines(level: number): (string | null)[] {
  return main()
    .queryAllByRole('heading', { level })
    .map(({ textContent }) => textContent)
}

/** A newly opened page has not checked its device, and has no news. */
function knowNothingYet() {
  reportDeviceState({ kind: 'checking', held: [] })
  newsStore.setState(newsStore.getInitialState())
  workerState.setState(workerState.getInitialState())
  installPrompt.setState(installPrompt.getInitialState())
}

/** Gives the client all of an archive, as if it had been fetched. */
export function seed(
  client: ReturnType<typeof createQueryClient>,
  issues: readonly Issue[],
  names: readonly Name[],
  editions?: WrittenEditions,
) {
  const { catalogue, published, glossary } = editions
    ? deriveCatalogue(issues, names, undefined, { editions })
    : deriveOnce(issues, names)
  client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
  client.setQueryData(glossaryQuery(catalogue.glossary).queryKey, glossary)
  catalogue.issues.forEach((record, index) => {
    const value = invariant(published[index], 'issue of the entry')
    client.setQueryData(issueQuery(record).queryKey, { value })
  })
}
