import type { Issue } from '../archive/issue.ts'
import type { ImportRecord } from '../disk/importRecord.ts'
import { valueAt } from '../disk/parseIssue.ts'
import type { Finding } from '../messages/finding.ts'

/**
 * What the check needs from an import after it has ended.
 * @param findings all findings of the import; those of the editorial rules are left out: the check finds them
 * again
 */
export function makeImportRecord(issue: Issue, findings: readonly Finding[]): ImportRecord {
  const own = findings.filter(({ rule }) => rule.startsWith('import-'))
  return { findings: own.map((finding) => recorded(issue, finding)) }
}

type Recorded = ImportRecord['findings'][number]

function recorded(issue: Issue, { rule, code, params, at: where }: Finding): Recorded {
  const { place = '', path, story } = where
  const keys = [...path.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, key, index]) => key ?? Number(index))
  const at = story === undefined ? keys : keys.slice(2)
  const root = story === undefined ? issue : issue.stories.find(({ id }) => id === story)
  // A finding about the newsletter as a whole is about no value of the issue.
  const about = story === undefined && keys.length === 0 ? undefined : valueAt(root, at)
  return {
    rule,
    place,
    ...(story === undefined ? {} : { story }),
    at,
    value: JSON.parse(JSON.stringify(about ?? null)),
    code,
    ...(params && { params }),
  }
}
