import { jsonPath } from '../disk/archive/parseIssue.ts'
import type { Finding } from '../messages/finding.ts'
import type { ReadingRemark } from './read/aside.ts'
import { positionOf } from './read/sourceLine.ts'

/** What an editor must review in the newsletter's file itself. */
export function readingFindings(file: string, remarks: readonly ReadingRemark[]): Finding[] {
  return remarks.map(({ page, line, ...said }) => ({
    ...said,
    level: 'warning',
    file,
    place: line === undefined ? `page ${page}` : positionOf({ page, line }),
    path: jsonPath([]),
  }))
}
