import type { Issue } from '../../../src/archive/issue.ts'
import { issueEditions } from '../../../src/archive/site/outputFormats.ts'
import type { WrittenEditions } from '../../../src/publish/site/data/deriveCatalogue.ts'

/** What a build reports of the editions that it wrote: a thousand bytes for the first of each issue, one more for
 * the next. */
export function writtenEditions(issues: readonly Issue[]): WrittenEditions {
  return new Map(
    issues.map(({ id }) => [
      id,
      issueEditions(id).map((edition, at) => ({
        ...edition,
        type: 'application/epub+zip',
        bytes: 1000 + at,
      })),
    ]),
  )
}
