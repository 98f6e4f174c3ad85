import type { RenderPage } from '../../app/renderPage.tsx'
import type { AloneTexts } from '../../app/start/aloneTexts.ts'
import { languages } from '../../archive/languages.ts'
import { memoized } from '../../archive/memoize.ts'
import { type PageId, pageIds } from '../../archive/pages.ts'
import type { InlineScripts } from '../../boot/inlineScripts.ts'
import { inlineHash } from '../../editions/inlineHash.ts'
import type { InlineHashes } from '../hosts/contentSecurityPolicy.ts'
import { type PublishedArchive, publishedPages } from '../publishedPages.ts'
import { inlineStyles } from './inlineStyles.ts'

/**
 * Pages of one kind have the same styles inline. Each kind adds a hash to the policy in every response, so
 * pages that few readers visit first share a kind.
 */
const kinds = ['front', 'issue', 'story', 'other'] as const
export type PageKind = (typeof kinds)[number]

/**
 * What all pages have inline: scripts, the message for when the app does not start, and the styles for when
 * no script runs.
 */
export type AppParts = {
  readonly scripts: InlineScripts
  readonly aloneTexts: AloneTexts
  readonly withoutScriptCss: string
}

/** The inline parts of pages, with the styles by kind of page. */
export type InlineParts = AppParts & { readonly styles: Readonly<Record<PageKind, string>> }

/** Returns the kind of a page in the table of pages, or of one that is not in it. */
export function kindOf(id: PageId | undefined): PageKind {
  return kinds.find((kind) => kind === id) ?? 'other'
}

/** How many pages of each id in the table are rendered to find out which styles they need. */
const samples = 8

/**
 * Adds the styles that each kind of page needs in its first frame, by a few pages of each id, spread over the archive and
 * the languages.
 * @param more further HTML of a story
 */
export async function withStyles(
  parts: AppParts,
  sheet: string,
  archive: PublishedArchive,
  render: RenderPage,
  more: readonly string[],
): Promise<InlineParts> {
  const published = publishedPages(archive)
  const found: Record<PageKind, string[]> = { front: [], issue: [], story: [...more], other: [] }
  const add = async (address: string, id?: PageId) => found[kindOf(id)].push((await render(address, id)).body)
  for (const id of pageIds) {
    const all = published.filter((page) => page.id === id)
    const step = Math.max(1, all.length / samples)
    for (let index = 0; index < all.length; index += step) {
      const path = all[Math.floor(index)]?.pathIn(languages[Math.round(index / step) % 2] ?? 'en')
      await add(`/${path}`, id)
    }
  }
  for (const address of ['/', missingAddress]) await add(address)
  const of = (kind: PageKind) => inlineStyles(sheet, found[kind])
  const styles = { front: of('front'), issue: of('issue'), story: of('story'), other: of('other') }
  return { ...parts, styles }
}

/** An address that no page has. */
export const missingAddress = '/not-found/'

/** The hashes with which the content security policy allows these scripts, and the styles of pages of these kinds. */
export function inlineHashes(
  scripts: readonly string[],
  { styles, withoutScriptCss }: InlineParts,
  of: readonly PageKind[] = kinds,
): InlineHashes {
  return {
    scripts: scripts.map(hashOf),
    styles: [...of.map((kind) => styles[kind]), withoutScriptCss].map(hashOf),
  }
}

const hashOf = memoized(inlineHash)
