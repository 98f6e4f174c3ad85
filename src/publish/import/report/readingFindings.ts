import type { Finding } from '../../../archive/finding.ts'
import { jsonPath } from '../../check/parseIssue.ts'
import type { ReadingRemark } from '../extract/aside.ts'
import { positionOf } from '../extract/sourceLine.ts'

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
