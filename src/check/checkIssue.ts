import type { Issue } from '../archive/issue.ts'
import type { Name } from '../archive/names/nameList.ts'
import { jsonPath } from '../disk/parseIssue.ts'
import type { Finding } from '../messages/finding.ts'
import { editorialRules } from './editorialRules.ts'
import { owedCorrections } from './rules/corrections.ts'

type Acceptance = NonNullable<Issue['accepted']>[number]

function covers({ rule, story }: Acceptance, finding: Finding): boolean {
  return rule === finding.rule && story === finding.at.story
}

/**
 * Checks a valid issue against every editorial rule. A finding that the issue lists as accepted carries the
 * reason. An accepted entry that matches no finding is itself a finding.
 * @param file the file name for the findings
 * @param names the archive's list of names, if it has one
 * @param published the version that readers have, if it is another
 */
export function checkIssue(
  issue: Issue,
  file: string,
  names: readonly Name[] = [],
  published?: Issue,
): Finding[] {
  const { accepted = [] } = issue
  const remarks = [
    ...editorialRules.flatMap(({ check }) => check(issue, names)),
    ...owedCorrections(issue, published, names),
  ]
  const findings = remarks.map(({ at, ...remark }): Finding => ({ ...remark, at: { file, ...at } }))
  const weighed = findings.map((finding): Finding => {
    const reason = accepted.find((acceptance) => covers(acceptance, finding))?.reason
    return reason === undefined ? finding : { ...finding, accepted: reason }
  })
  const idle = accepted.flatMap((acceptance, index): Finding[] => {
    if (findings.some((finding) => covers(acceptance, finding))) return []
    const { rule, story } = acceptance
    const at = { file, path: jsonPath(['accepted', index]), ...(story === undefined ? {} : { story }) }
    return [{ rule: 'accepted', code: 'idle', params: { rule }, level: 'warning', at }]
  })
  return [...weighed, ...idle]
}
