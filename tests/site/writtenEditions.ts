import type { Issue } from '../../src/archive/issue.ts'
import { editionIds, editionPath } from '../../src/archive/outputFormats.ts'
import type { WrittenEditions } from '../../src/editions/siteEditions.ts'

/** What a build reports of the editions that it wrote: a thousand bytes for the first, one more for each next one. */
export function writtenEditions(issues: readonly Issue[]): WrittenEditions {
  return new Map(
    issues.map(({ id }) => [
      id,
      editionIds.map((edition, at) => ({
        edition,
        path: editionPath(id, edition),
        type: 'application/epub+zip',
        bytes: 1000 + at,
      })),
    ]),
  )
}
