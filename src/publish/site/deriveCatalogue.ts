import { createHash } from 'node:crypto'
import { type Catalogue, type CatalogueIssue, schemaVersion } from '../../archive/catalogue.ts'
import { facetKey } from '../../archive/filters.ts'
import type { Issue } from '../../archive/issue.ts'
import { packCatalogue } from '../../archive/packedCatalogue.ts'
import { type PublishedIssue, publishIssue } from '../../archive/publishedIssue.ts'

/** A file of the site: its path, and its text. */
export type SiteFile = { readonly path: string; readonly content: string }

/**
 * The catalogue of the issues, and the files of the archive: the catalogue itself, and each issue minified, its name
 * made of its content.
 * @param issues newest first
 */
export function deriveCatalogue(issues: readonly Issue[]): {
  readonly catalogue: Catalogue
  readonly published: readonly PublishedIssue[]
  readonly files: readonly SiteFile[]
} {
  const derived = issues.map(deriveIssue)
  const catalogue = { schema: schemaVersion, issues: derived.map(({ record }) => record) }
  return {
    catalogue,
    published: derived.map(({ published }) => published),
    files: [
      { path: 'archive/catalogue.json', content: JSON.stringify(packCatalogue(catalogue)) },
      ...derived.map(({ record, text }) => ({ path: `archive/${record.file}`, content: text })),
    ],
  }
}

type Derived = { readonly record: CatalogueIssue; readonly text: string; readonly published: PublishedIssue }

function deriveIssue(issue: Issue): Derived {
  const published = publishIssue(issue)
  const text = JSON.stringify(published)
  const hash = createHash('sha256').update(text).digest()
  const record = {
    id: issue.id,
    title: issue.title,
    posted: issue.posted,
    complete: issue.complete ?? true,
    file: `issues/${issue.id}.${hash.toString('base64url').slice(0, 12)}.json`,
    bytes: Buffer.byteLength(text),
    sri: `sha256-${hash.toString('base64')}`,
    facets: countFacets(issue),
  }
  return { record, text, published }
}

/** Sorted by key: what stands in one order compresses better over hundreds of issues. */
function countFacets(issue: Issue): Record<string, number> {
  const facets: Record<string, number> = {}
  for (const key of issue.stories.map(facetKey).sort()) facets[key] = (facets[key] ?? 0) + 1
  return facets
}
