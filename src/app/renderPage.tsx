import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { prerender } from 'react-dom/static'
import { matchRoutes, renderMatches, StaticRouter } from 'react-router'
import { archiveStateOf, type Catalogue } from '../archive/catalogue.ts'
import { noFilters } from '../archive/filters.ts'
import { invariant } from '../archive/invariant.ts'
import { memoized } from '../archive/memoize.ts'
import type { Glossary } from '../archive/names/glossary.ts'
import type { PageId } from '../archive/pages.ts'
import type { PublishedIssue } from '../archive/publishedIssue.ts'
import { catalogueQuery, createQueryClient, glossaryQuery, issueQuery } from './data/queries.ts'
import { firstIssues } from './loaders.ts'
import { createRoutes } from './routes.tsx'
import type { PageHandle } from './ui/navigation.tsx'

export { aloneTexts } from './start/aloneTexts.ts'
export { default as withoutScriptCss } from './styles/withoutScript.css?inline'

/** A page as static HTML: the content of the head and of the root element, and the state of the archive that it shows. */
export type RenderedPage = {
  readonly head: string
  readonly body: string
  readonly archiveState: string
  /** The issues that the page needs, as their files under `archive/`. */
  readonly files: readonly string[]
}

/**
 * Renders the page at an address under the base path, such as `/en/issues/`.
 * @param id which page of the table it is, if that is known
 */
export type RenderPage = (address: string, id?: PageId) => Promise<RenderedPage>

/** An archive, with its issues in the order of the catalogue. */
export type RenderedArchive = {
  readonly catalogue: Catalogue
  readonly published: readonly PublishedIssue[]
  readonly glossary: Glossary
}

/** Creates a function that renders the app's pages of an archive. The build calls it. */
export function createRenderer({ catalogue, published, glossary }: RenderedArchive): RenderPage {
  const client = createQueryClient()
  client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
  client.setQueryData(glossaryQuery(catalogue.glossary).queryKey, glossary)
  catalogue.issues.forEach((listed, index) => {
    const issue = published[index]
    if (issue) client.setQueryData(issueQuery(listed).queryKey, { value: issue })
  })
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '')
  const archiveState = archiveStateOf(catalogue)
  const routesOf = memoized((id?: PageId) => createRoutes(client, id && [id]))
  // For each address, the router ranks all routes that it is given. With all of them, that takes a fifth of a page's time.
  const routesAt = (address: string, id?: PageId) =>
    routesOf(id).filter(({ path }) => !id || address.startsWith(`/${path}/`))
  const first = firstIssues(catalogue.issues, noFilters)
  return async (address, id) => {
    const matches = matchRoutes(routesAt(address, id), address)
    const { params, route } = invariant(matches?.at(-1), 'route of the page')
    const handle: PageHandle | undefined = route.handle
    await handle?.load(params, new URLSearchParams())
    const html = await renderWhole(
      <StrictMode>
        <QueryClientProvider client={client}>
          <StaticRouter basename={basename} location={`${basename}${address}`}>
            {renderMatches(matches)}
          </StaticRouter>
        </QueryClientProvider>
      </StrictMode>,
    )
    // Only the front page is an index.
    const issues = route.index ? first : catalogue.issues.filter(({ id }) => id === params.issueId)
    const files = issues.map(({ file }) => file)
    return { ...splitHead(html, address), archiveState, files }
  }
}

/** Renders at once, which takes half as long as a stream. A stream waits for a part that is imported when it is first shown. */
async function renderWhole(app: ReactNode): Promise<string> {
  const html = renderToString(app)
  if (!html.includes('<!--$!-->')) return html
  // React puts every boundary into the HTML, however large, so that none needs a script.
  const { prelude } = await prerender(app, { progressiveChunkSize: Number.POSITIVE_INFINITY })
  return new Response(prelude).text()
}

/** React writes the head's elements before the page's first element. */
function splitHead(html: string, address: string): Pick<RenderedPage, 'head' | 'body'> {
  const start = html.indexOf('<div id="app"')
  if (start === -1) throw new Error(`${address} renders no page: ${html.slice(0, 200)}`)
  return { head: html.slice(0, start), body: html.slice(start) }
}
