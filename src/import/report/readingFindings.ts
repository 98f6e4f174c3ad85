import { jsonPath } from '../../disk/archive/parseIssue.ts'
import type { Finding } from '../../messages/finding.ts'
import type { ReadingRemark } from '../read/aside.ts'
import { positionOf } from '../read/sourceLine.ts'

/** What an editor must look at in the newsletter's file itself. */
export function readingFindings(file: string, remarks: readonly ReadingRemark[]): Finding[] {
  return remarks.map(({ rule, page, line, found, expected }) => ({
    rule,
    level: 'warning',
    file,
    place: line === undefined ? `page ${page}` : positionOf({ page, line }),
    path: jsonPath([]),
    found,
    expected,
  }))
}
