import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { Outlet, type RouteObject, useRoutes } from 'react-router'
import { invariant } from '../archive/invariant.ts'
import { isView, type Language, languages } from '../archive/languages.ts'
import { type PageId, pageIds, pages } from '../archive/pages.ts'
import { importPart } from './data/importPart.ts'
import { catalogueQuery } from './data/queries.ts'
import { InterfaceLanguage } from './i18n/InterfaceLanguage.tsx'
import { inBothLanguages } from './i18n/interfaceI18n.ts'
import { lacksStory, loadFront, loadGlossary, loadIssue, loadName, loadSaved, loadStory } from './loaders.ts'
import { Notices } from './offline/Notices.tsx'
import { StatusLine } from './offline/OfflineStatus.tsx'
import { ContinueReading } from './saved/ContinueReading.tsx'
import { Layout } from './shell/Layout.tsx'
import { LoadingPage } from './shell/LoadingPage.tsx'
import { BilingualPage, LocaleRedirect } from './shell/LocaleRedirect.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { preferredLanguage } from './shell/preferredLanguage.ts'
import { ErrorBoundary, FrameError, RouteError } from './shell/RouteError.tsx'
import { ForeignChangeBoundary } from './ui/ForeignChangeBoundary.tsx'
import { optionalPart } from './ui/lazyPart.tsx'
import { type PageHandle, usePageState } from './ui/navigation.tsx'
import { useHydrated } from './ui/useHydrated.ts'

const CorrectionNews = optionalPart(
  async () => (await import('./report/ToldCorrections.tsx')).ToldCorrections,
)

/**
 * URL → page, and what it needs, for every page, under `/en/` and `/zh/`. Its queries are warmed before it reads them. That
 * throws a `NotFoundError` if the archive lacks something, and an `ArchiveError` if it is not available.
 * @param ids which pages; by default all
 */
export function createRoutes(client: QueryClient, ids = pageIds): RouteObject[] {
  return [
    { path: '/', element: <LocaleRedirect /> },
    ...languages.map((language) => ({
      path: language,
      element: <Frame language={language} />,
      children: pageRoutes(client, ids),
    })),
    { path: '*', element: <Nowhere />, children: [nothing] },
  ]
}

const nothing = { path: '*', element: <NotFound missing={{ kind: 'page' }} /> }

function pageRoutes(client: QueryClient, ids: readonly PageId[]): RouteObject[] {
  const routes = routesById(client)
  const found = ids.map((id) => {
    const path = pages[id]
    return { ...(path === '' ? { index: true as const } : { path }), ...routes[id] }
  })
  return [...found, nothing]
}

function routesById(client: QueryClient): Readonly<Record<PageId, PageRoute>> {
  const warmCatalogue = () => client.ensureQueryData(catalogueQuery)
  return {
    front: partOf(importListPages, 'FrontRoute', (_params, search) => loadFront(client, search)),
    issues: partOf(importSeldomPages, 'IssuesRoute', warmCatalogue),
    issue: partOf(importListPages, 'IssueRoute', ({ issueId }, search) =>
      Promise.all([
        loadIssue(client, invariant(issueId, 'issue in the address')),
        isView(search.get('print')) &&
          importPart(importListPages).then(({ WholeIssue }) => WholeIssue.load()),
      ]),
    ),
    story: partOf(importStoryPage, 'StoryRoute', (params) => {
      const address = {
        issueId: invariant(params.issueId, 'issue in the address'),
        storyId: invariant(params.storyId, 'story in the address'),
      }
      // A neighbour is loaded already.
      return lacksStory(client, address) ? loadStory(client, address) : undefined
    }),
    names: partOf(importSeldomPages, 'GlossaryPage', () => loadGlossary(client)),
    name: partOf(importSeldomPages, 'NameRoute', ({ nameId }) =>
      loadName(client, invariant(nameId, 'name in the address')),
    ),
    saved: partOf(importSeldomPages, 'SavedRoute', () => loadSaved(client)),
    settings: partOf(importSeldomPages, 'SettingsRoute'),
    search: partOf(importSeldomPages, 'SearchRoute', warmCatalogue),
    about: partOf(importSeldomPages, 'AboutPage'),
  }
}

type PageRoute = { readonly element: ReactNode; readonly handle: PageHandle }

/**
 * A page that is imported with others. Loading it throws a `PartError` if they do not arrive.
 * @param warm fetches what it shows
 */
function partOf<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
  warm?: PageHandle['load'],
): PageRoute {
  const Page = optionalPart(async () => (await importPart(load))[name])
  return {
    element: <Page />,
    handle: {
      load(params, search) {
        const missing = [Page.load(), warm?.(params, search)].filter(Boolean)
        return missing.length > 0 ? Promise.all(missing) : undefined
      },
    },
  }
}

/** Imports the front page and the page of an issue. */
export function importListPages() {
  return import('./listPages.tsx')
}

/** Imports the page of a story. */
export function importStoryPage() {
  return import('./storyPage.tsx')
}

/** Imports the pages that few readers visit first. */
export function importSeldomPages() {
  return import('./seldomPages.tsx')
}

/** Shows the page at the address. */
export function Pages({ routes }: { routes: RouteObject[] }) {
  return <ErrorBoundary note={(error) => <FrameError error={error} />}>{useRoutes(routes)}</ErrorBoundary>
}

/** The page inside its frame: its outline while it is loading at the start, and what is said if it cannot be shown. */
function PageInFrame() {
  const { isReady, failure } = usePageState()
  if (failure) return <RouteError error={failure} />
  return (
    <ErrorBoundary note={(error) => <RouteError error={error} />}>
      <ForeignChangeBoundary>{isReady ? <Outlet /> : <LoadingPage />}</ForeignChangeBoundary>
    </ErrorBoundary>
  )
}

function Frame({ language }: { language: Language }) {
  return (
    <InterfaceLanguage value={language}>
      <ForeignChangeBoundary>
        <Layout
          status={!import.meta.env.PREVIEW && <StatusLine />}
          notice={!import.meta.env.PREVIEW && <Notices more={<CorrectionNews />} />}
          offer={!import.meta.env.PREVIEW && <ContinueReading />}
        >
          <PageInFrame />
        </Layout>
      </ForeignChangeBoundary>
    </InterfaceLanguage>
  )
}

/**
 * Outside `/en/` and `/zh/`, the page uses the reader's language. The build knows no reader, so it renders both
 * languages.
 */
function Nowhere() {
  if (useHydrated()) return <Frame language={preferredLanguage()} />
  return (
    <BilingualPage headline="notFound.title">
      <title>{inBothLanguages('notFound.title')}</title>
    </BilingualPage>
  )
}
