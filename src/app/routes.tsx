import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { type NonIndexRouteObject, Outlet, type Params, type RouteObject } from 'react-router'
import { invariant } from '../archive/invariant.ts'
import { isView, type Language, languages } from '../archive/languages.ts'
import { type PageId, pageIds, pages } from '../archive/pages.ts'
import { importPart } from './data/importPart.ts'
import { catalogueQuery } from './data/queries.ts'
import { InterfaceLanguage } from './i18n/InterfaceLanguage.tsx'
import { inBothLanguages } from './i18n/interfaceI18n.ts'
import {
  lacksStory,
  loadFront,
  loadGlossary,
  loadIssue,
  loadName,
  loadSaved,
  loadStory,
  type StoryAddress,
} from './loaders.ts'
import { Notices } from './offline/Notices.tsx'
import { StatusLine } from './offline/OfflineStatus.tsx'
import { CorrectionNews } from './report/CorrectionNews.tsx'
import { ContinueReading } from './saved/ContinueReading.tsx'
import { importSeldomPages, seldomPagesQuery } from './seldomPagesQuery.ts'
import { Layout } from './shell/Layout.tsx'
import { LoadingPage } from './shell/LoadingPage.tsx'
import { BilingualPage, LocaleRedirect } from './shell/LocaleRedirect.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { withDock } from './shell/pageState.ts'
import { preferredLanguage } from './shell/preferredLanguage.ts'
import { FrameError, RouteError } from './shell/RouteError.tsx'
import { ForeignChangeBoundary } from './ui/ForeignChangeBoundary.tsx'
import { useHydrated } from './ui/useHydrated.ts'

/**
 * URL → loader and page, for every page, under `/en/` and `/zh/`. Loaders warm queries; pages read them. A loader
 * throws a `NotFoundError` if the archive lacks something, and an `ArchiveError` if it is not available.
 */
export function createRoutes(client: QueryClient): RouteObject[] {
  const page = (
    <ForeignChangeBoundary>
      <Outlet />
    </ForeignChangeBoundary>
  )
  return [
    { path: '/', element: <LocaleRedirect />, errorElement: <FrameError /> },
    ...languages.map((language) => ({
      path: language,
      element: <Frame language={language} />,
      errorElement: <FrameError language={language} />,
      children: [{ element: page, errorElement: <RouteError />, children: pageRoutes(client) }],
    })),
    {
      path: '*',
      element: <Nowhere />,
      errorElement: <FrameError />,
      children: [{ path: '*', element: <NotFound missing={{ kind: 'page' }} /> }],
    },
  ]
}

type PageRoute = Pick<NonIndexRouteObject, 'element' | 'lazy' | 'loader' | 'handle' | 'shouldRevalidate'>

function pageRoutes(client: QueryClient): RouteObject[] {
  const routes = routesById(client)
  const found = pageIds.map((id) => {
    const { path } = pages[id]
    return { ...(path === '' ? { index: true as const } : { path }), ...withOutline(routes[id]) }
  })
  return [...found, { path: '*', element: <NotFound missing={{ kind: 'page' }} /> }]
}

function routesById(client: QueryClient): Readonly<Record<PageId, PageRoute>> {
  return {
    front: {
      lazy: partOf(importListPages, ({ FrontRoute }) => FrontRoute),
      // The page applies filters in the address to what it has.
      loader: ({ request }) => loadFront(client, request),
      shouldRevalidate: () => false,
    },
    issues: {
      lazy: partOf(importSeldomPages, ({ IssuesRoute }) => IssuesRoute),
      loader: () => client.ensureQueryData(catalogueQuery),
    },
    issue: {
      lazy: partOf(importListPages, ({ IssueRoute }) => IssueRoute),
      loader: async ({ params, request }) => {
        const isWhole = isView(new URL(request.url).searchParams.get('print'))
        await Promise.all([
          loadIssue(client, invariant(params.issueId, 'issue in the address')),
          isWhole && client.ensureQueryData(seldomPagesQuery),
        ])
        return null
      },
    },
    story: {
      lazy: partOf(importStoryPage, ({ StoryRoute }) => StoryRoute),
      handle: withDock,
      loader: ({ params }) => loadStory(client, storyInAddress(params)),
      // The page handles the view in the address, and a neighbour is loaded already.
      shouldRevalidate: ({ nextParams }) => lacksStory(client, storyInAddress(nextParams)),
    },
    names: {
      lazy: partOf(importSeldomPages, ({ GlossaryPage }) => GlossaryPage),
      loader: () => loadGlossary(client),
    },
    name: {
      lazy: partOf(importSeldomPages, ({ NameRoute }) => NameRoute),
      loader: ({ params }) => loadName(client, invariant(params.nameId, 'name in the address')),
      // The page itself handles how many stories it shows.
      shouldRevalidate: ({ currentParams, nextParams }) => currentParams.nameId !== nextParams.nameId,
    },
    saved: {
      lazy: partOf(importSeldomPages, ({ SavedRoute }) => SavedRoute),
      loader: () => loadSaved(client),
      shouldRevalidate: () => false,
    },
    settings: { lazy: partOf(importSeldomPages, ({ SettingsRoute }) => SettingsRoute) },
    search: {
      lazy: partOf(importSeldomPages, ({ SearchRoute }) => SearchRoute),
      loader: () => client.ensureQueryData(catalogueQuery),
      // The page answers query and filters in the address from what is on the device.
      shouldRevalidate: () => false,
    },
    about: { lazy: partOf(importSeldomPages, ({ AboutPage }) => AboutPage) },
  }
}

function storyInAddress({ issueId, storyId }: Params): StoryAddress {
  return {
    issueId: invariant(issueId, 'issue in the address'),
    storyId: invariant(storyId, 'story in the address'),
  }
}

/** A page that is imported with others. Throws a `PartError` if they do not arrive. */
function partOf<Part>(load: () => Promise<Part>, pick: (part: Part) => ComponentType) {
  return async () => ({ Component: pick(await importPart(load)) })
}

/** Imports the front page and the page of an issue. */
export function importListPages() {
  return import('./listPages.tsx')
}

/** Imports the page of a story. */
export function importStoryPage() {
  return import('./storyPage.tsx')
}

/** Adds the outline that is shown while the page's code or data is loading at the start. */
function withOutline(page: PageRoute): PageRoute & Pick<NonIndexRouteObject, 'hydrateFallbackElement'> {
  return page.loader || page.lazy ? { ...page, hydrateFallbackElement: <LoadingPage /> } : page
}

function Frame({ language }: { language: Language }) {
  return (
    <InterfaceLanguage value={language}>
      <ForeignChangeBoundary>
        {import.meta.env.PREVIEW ? (
          <Layout status={null} notice={null} offer={null} />
        ) : (
          <Layout
            status={<StatusLine />}
            notice={<Notices more={<CorrectionNews />} />}
            offer={<ContinueReading />}
          />
        )}
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
