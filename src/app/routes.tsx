import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import {
  type NonIndexRouteObject,
  Outlet,
  type Params,
  type RouteObject,
  useSearchParams,
} from 'react-router'
import { useStore } from 'zustand'
import { invariant } from '../archive/invariant.ts'
import { isView, type Language, languages, type View } from '../archive/languages.ts'
import { type PageId, pageIds, pages } from '../archive/pages.ts'
import type { PublishedIssue } from '../archive/publishedIssue.ts'
import { FrontPage } from './browse/FrontPage.tsx'
import { IssuePage } from './browse/IssuePage.tsx'
import { importPart } from './data/importPart.ts'
import { catalogueQuery } from './data/queries.ts'
import { useIssue, useStory } from './data/useStory.ts'
import { FollowButton, FollowNews, FollowTools } from './follow/Follow.tsx'
import { InterfaceLanguage } from './i18n/InterfaceLanguage.tsx'
import { inBothLanguages } from './i18n/interfaceI18n.ts'
import { InstallOffer } from './install/InstallOffer.tsx'
import { ListenButton, Listening } from './listen/Listening.tsx'
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
import { Marking } from './marks/Marking.tsx'
import { useDeviceState } from './offline/deviceState.ts'
import { Notices } from './offline/Notices.tsx'
import { newsStore } from './offline/noticeState.ts'
import { StatusLine } from './offline/OfflineStatus.tsx'
import { OnDeviceMark } from './offline/OnDeviceMark.tsx'
import { IssueEditions } from './print/IssueEditions.tsx'
import { WholeIssueLink } from './print/WholeIssueLink.tsx'
import { CorrectionNews } from './report/CorrectionNews.tsx'
import { Reporting } from './report/Reporting.tsx'
import { ContinueReading } from './saved/ContinueReading.tsx'
import { SaveButton } from './saved/SaveButton.tsx'
import { StoryProgress } from './saved/StoryProgress.tsx'
import { ShareStory, StorySharing } from './share/StorySharing.tsx'
import { Layout } from './shell/Layout.tsx'
import { LoadingPage } from './shell/LoadingPage.tsx'
import { BilingualPage, LocaleRedirect } from './shell/LocaleRedirect.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { withDock } from './shell/pageState.ts'
import { preferredLanguage } from './shell/preferredLanguage.ts'
import { FrameError, RouteError } from './shell/RouteError.tsx'
import { LookButton } from './story/LookSheet.tsx'
import { StoryPage } from './story/StoryPage.tsx'
import { ForeignChangeBoundary } from './ui/ForeignChangeBoundary.tsx'
import { NameToolContext, type SentenceTools } from './ui/sentenceTools.ts'
import { useHydrated } from './ui/useHydrated.ts'
import { useStoryList } from './useStoryList.ts'

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
      element: (
        <FrontPage
          news={<News />}
          tools={(only) => !import.meta.env.PREVIEW && <FollowTools subject={only} />}
        />
      ),
      // The page applies filters in the address to what it has.
      loader: ({ request }) => loadFront(client, request),
      shouldRevalidate: () => false,
    },
    issues: {
      lazy: seldom(({ IssuesRoute }) => IssuesRoute),
      loader: () => client.ensureQueryData(catalogueQuery),
    },
    issue: {
      element: <IssueRoute />,
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
      element: <StoryRoute />,
      handle: withDock,
      loader: ({ params }) => loadStory(client, storyInAddress(params)),
      // The page handles the view in the address, and a neighbour is loaded already.
      shouldRevalidate: ({ nextParams }) => lacksStory(client, storyInAddress(nextParams)),
    },
    names: { lazy: seldom(({ GlossaryPage }) => GlossaryPage), loader: () => loadGlossary(client) },
    name: {
      lazy: seldom(({ NameRoute }) => NameRoute),
      loader: ({ params }) => loadName(client, invariant(params.nameId, 'name in the address')),
      // The page itself handles how many stories it shows.
      shouldRevalidate: ({ currentParams, nextParams }) => currentParams.nameId !== nextParams.nameId,
    },
    saved: {
      lazy: seldom(({ SavedRoute }) => SavedRoute),
      loader: () => loadSaved(client),
      shouldRevalidate: () => false,
    },
    settings: { lazy: seldom(({ SettingsRoute }) => SettingsRoute) },
    search: {
      lazy: seldom(({ SearchRoute }) => SearchRoute),
      loader: () => client.ensureQueryData(catalogueQuery),
      // The page answers query and filters in the address from what is on the device.
      shouldRevalidate: () => false,
    },
    about: { lazy: seldom(({ AboutPage }) => AboutPage) },
  }
}

function storyInAddress({ issueId, storyId }: Params): StoryAddress {
  return {
    issueId: invariant(issueId, 'issue in the address'),
    storyId: invariant(storyId, 'story in the address'),
  }
}

type SeldomPages = typeof import('./seldomPages.tsx')

/** A page that is imported with all others that few readers visit first. Throws a `PartError` if they do not arrive. */
function seldom(pick: (all: SeldomPages) => ComponentType) {
  return async () => ({ Component: pick(await importPart(importSeldomPages)) })
}

/** Imports the pages that few readers visit first. Call it early: the next page is then ready. */
export function importSeldomPages(): Promise<SeldomPages> {
  return import('./seldomPages.tsx')
}

/** The same, for a page that shows one of them in its own place. */
const seldomPagesQuery = queryOptions({
  queryKey: ['seldomPages'],
  queryFn: () => importPart(importSeldomPages),
})

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

function News() {
  const issues = useStore(newsStore, ({ announced }) => announced)
  return <FollowNews issues={issues} held={useDeviceState().held} />
}

/** The issue's loader has imported the page. */
function WholeIssueRoute(props: { issue: PublishedIssue; view: View }) {
  const { WholeIssue } = useSuspenseQuery(seldomPagesQuery).data
  return <WholeIssue {...props} />
}

function IssueRoute() {
  const issue = useIssue()
  const whole = useSearchParams()[0].get('print')
  if (isView(whole)) return <WholeIssueRoute issue={issue} view={whole} />
  return (
    <IssuePage
      issue={issue}
      onDeviceMark={<OnDeviceMark issueId={issue.id} />}
      tools={<WholeIssueLink />}
      editions={<IssueEditions issueId={issue.id} />}
    />
  )
}

function StoryRoute() {
  const { issue, story } = useStory()
  const list = useStoryList(issue, story)
  const tools = (
    <>
      <ListenButton />
      <LookButton story={story} />
      <SaveButton issueId={issue.id} story={story} />
      <ShareStory />
    </>
  )
  return (
    <Listening issue={issue} story={story} next={list.next}>
      <Marking key={story.id} issue={issue} story={story}>
        {({ tools: markTools, changed }) => (
          <Reporting issue={issue} story={story}>
            {(reportTool) => (
              <StorySharing issue={issue} story={story} moreTools={both(markTools, reportTool)}>
                <NameToolContext value={import.meta.env.PREVIEW ? undefined : followName}>
                  <StoryPage
                    issue={issue}
                    story={story}
                    list={list}
                    tools={!import.meta.env.PREVIEW && tools}
                    below={changed}
                  />
                </NameToolContext>
              </StorySharing>
            )}
          </Reporting>
        )}
      </Marking>
      {!import.meta.env.PREVIEW && <StoryProgress issueId={issue.id} story={story} />}
      <InstallOffer key={`offer ${story.id}`} atStory />
    </Listening>
  )
}

function followName(id: string) {
  return <FollowButton subject={{ kind: 'name', id }} />
}

function both(one: SentenceTools, other: SentenceTools): SentenceTools {
  return (place) => (
    <>
      {one(place)}
      {other(place)}
    </>
  )
}
