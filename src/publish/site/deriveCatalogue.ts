import { createHash } from 'node:crypto'
import { type Catalogue, type CatalogueIssue, schemaVersion } from '../../archive/catalogue.ts'
import { facetKey } from '../../archive/filters.ts'
import type { Issue } from '../../archive/issue.ts'

/** A file of the site: its path under `archive/`, and its text. */
export type ArchiveFile = { readonly file: string; readonly text: string }

/**
 * The catalogue of the issues, and the files that it promises: each issue minified, its name made of its content.
 * @param issues newest first
 */
export function deriveCatalogue(issues: readonly Issue[]): {
  readonly catalogue: Catalogue
  readonly files: readonly ArchiveFile[]
} {
  const derived = issues.map(deriveIssue)
  return {
    catalogue: { schema: schemaVersion, issues: derived.map(({ record }) => record) },
    files: derived.map(({ record, text }) => ({ file: record.file, text })),
  }
}

function deriveIssue(issue: Issue): { readonly record: CatalogueIssue; readonly text: string } {
  const text = JSON.stringify(issue)
  const hash = createHash('sha256').update(text).digest()
  const facets: Record<string, number> = {}
  for (const story of issue.stories) {
    const key = facetKey(story)
    facets[key] = (facets[key] ?? 0) + 1
  }
  const record = {
    id: issue.id,
    title: issue.title,
    posted: issue.posted,
    complete: issue.complete ?? true,
    file: `issues/${issue.id}.${hash.toString('base64url').slice(0, 12)}.json`,
    bytes: Buffer.byteLength(text),
    sri: `sha256-${hash.toString('base64')}`,
    facets,
  }
  return { record, text }
}
