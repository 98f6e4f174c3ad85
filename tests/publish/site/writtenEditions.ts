import type { Issue } from '../../../src/archive/issue.ts'
import { issueEditions } from '../../../src/archive/site/outputFormats.ts'
import type { WrittenEditions } from '../../../src/publish/site/data/deriveCatalogue.ts'

/** What a build reports of the editions that it wrote: the first of each issue has 1,000 bytes, the next 1,001. */
export function writtenEditions(issues: readonly Issue[]): WrittenEditions {
  return new Map(
    issues.map(({ id }) => [id, issueEditions(id).map((edition, at) => ({ ...edition, bytes: 1000 + at }))]),
  )
}
