import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type RouteObject, useParams } from 'react-router'
import type { CatalogueIssue } from '../archive/catalogue.ts'
import { type Language, languages } from '../archive/languages.ts'
import { AboutPage } from './about/AboutPage.tsx'
import { FrontPage, firstScreen } from './browse/FrontPage.tsx'
import { IssuePage } from './browse/IssuePage.tsx'
import { IssuesPage } from './browse/IssuesPage.tsx'
import { readFilters } from './browse/readFilters.ts'
import { InterfaceLanguage } from './i18n/InterfaceLanguage.tsx'
import { InstallOffer } from './install/InstallOffer.tsx'
import { Notices } from './offline/Notices.tsx'
import { OfflineStatus } from './offline/OfflineStatus.tsx'
import { OfflineStorage } from './offline/OfflineStorage.tsx'
import { SavedMark } from './offline/SavedMark.tsx'
import { FindingsBeside } from './preview/FindingsBeside.tsx'
import { PreviewNotice } from './preview/PreviewNotice.tsx'
import { catalogueQuery, issueQuery } from './queries.ts'
import { SettingsPage } from './settings/SettingsPage.tsx'
import { withDock } from './shell/dock.ts'
import { LanguageGate } from './shell/LanguageGate.tsx'
import { Layout } from './shell/Layout.tsx'
import { NotFound, NotFoundError } from './shell/NotFound.tsx'
import { RouteError } from './shell/RouteError.tsx'
import { StoryPage } from './story/StoryPage.tsx'

/**
 * URL → loader and page, for every page of the reader, under `/en/` and `/zh/`. Loaders warm queries; pages read them.
 * A loader throws a `NotFoundError` for what the archive does not have, an `ArchiveError` for what cannot be had.
 */
export function createRoutes(client: QueryClient): RouteObject[] {
  const around = import.meta.env.PREVIEW ? { element: <FindingsBeside /> } : {}
  return [
    { path: '/', element: <LanguageGate /> },
    ...languages.map((language) => ({
      path: language,
      element: <Frame language={language} />,
      children: [{ ...around, errorElement: <RouteError />, children: pages(client) }],
    })),
    {
      path: '*',
      element: <Frame language="en" />,
      children: [{ path: '*', element: <NotFound missing={{ kind: 'page' }} /> }],
    },
  ]
}

function pages(client: QueryClient): RouteObject[] {
  return [
    { index: true, element: <FrontPage />, ...frontLoading(client) },
    {
      path: 'issues',
      element: <IssuesPage savedMark={({ id }) => <SavedMark issueId={id} />} />,
      loader: () => client.ensureQueryData(catalogueQuery),
    },
    {
      path: 'issues/:issueId',
      element: <IssueRoute />,
      loader: ({ params }) => loadIssue(client, params.issueId ?? ''),
    },
    {
      path: 'issues/:issueId/:storyId',
      element: <StoryRoute />,
      handle: withDock,
      loader: ({ params }) => loadStory(client, params.issueId ?? '', params.storyId ?? ''),
      // A view in the address is the page's own matter.
      shouldRevalidate: () => false,
    },
    {
      path: 'settings',
      element: (
        <>
          <SettingsPage offline={!import.meta.env.PREVIEW && <OfflineStorage />} />
          <InstallOffer />
        </>
      ),
    },
    { path: 'about', element: <AboutPage /> },
    { path: '*', element: <NotFound missing={{ kind: 'page' }} /> },
  ]
}

/** The catalogue must be there; issues that are late or damaged say so in their own place on the page. */
function frontLoading(client: QueryClient): Pick<RouteObject, 'loader' | 'shouldRevalidate'> {
  return {
    loader: async ({ request }) => {
      const { issues } = await client.ensureQueryData(catalogueQuery)
      const { filters } = readFilters(new URL(request.url).searchParams)
      await Promise.all(
        issues.slice(0, firstScreen(issues, filters)).map((issue) => client.prefetchQuery(issueQuery(issue))),
      )
      return null
    },
    // Filters are in the address, and the page answers them from what it has.
    shouldRevalidate: () => false,
  }
}

async function loadIssue(client: QueryClient, issueId: string) {
  const { issues } = await client.ensureQueryData(catalogueQuery)
  const record = issues.find(({ id }) => id === issueId)
  if (!record) throw new NotFoundError({ kind: 'issue', id: issueId })
  return client.ensureQueryData(issueQuery(record))
}

async function loadStory(client: QueryClient, issueId: string, storyId: string) {
  const issue = await loadIssue(client, issueId)
  if (!issue.stories.some(({ id }) => id === storyId)) {
    throw new NotFoundError({ kind: 'story', issue: issueId, id: storyId })
  }
  return null
}

function Frame({ language }: { language: Language }) {
  return (
    <InterfaceLanguage language={language}>
      {import.meta.env.PREVIEW ? (
        <Layout status={null} notice={<PreviewNotice />} />
      ) : (
        <Layout status={<OfflineStatus />} notice={<Notices />} />
      )}
    </InterfaceLanguage>
  )
}

function IssueRoute() {
  const record = useRecord()
  return record && <IssuePage record={record} savedMark={<SavedMark issueId={record.id} />} />
}

function StoryRoute() {
  const { storyId = '' } = useParams()
  const record = useRecord()
  return (
    record && (
      <>
        <StoryPage record={record} storyId={storyId} />
        <InstallOffer key={storyId} atStory />
      </>
    )
  )
}

/** The catalogue's record of the issue in the address. The loader has made sure that there is one. */
function useRecord(): CatalogueIssue | undefined {
  const { issueId } = useParams()
  return useSuspenseQuery(catalogueQuery).data.issues.find(({ id }) => id === issueId)
}
