import type { Issue } from '../../../archive/issue.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { weighFindings, withFile } from '../../../check/checkIssue.ts'
import { editorialRules } from '../../../check/editorialRules.ts'
import { jsonPath } from '../../../disk/parseIssue.ts'
import type { Draft, DraftStory } from '../../../draft/draft.ts'
import type { Finding } from '../../../messages/finding.ts'

type Kept = { readonly about: string; readonly findings: readonly Finding[] }
const kept = new WeakMap<DraftStory, Kept>()

/**
 * Checks a draft's issue as `checkIssue` does, but only the stories that changed since the last check: the others are
 * the same objects. Acceptances of the import's findings are not checked, because the desk does not read the import
 * record of an issue.
 */
export function checkStories(draft: Draft, issue: Issue, names: readonly Name[]): Finding[] {
  const { stories, accepted: _accepted, ...head } = issue
  const about = JSON.stringify([head, names.map(({ id }) => id)])
  const own = draft.stories.flatMap((story, index) => {
    const written = stories[index]
    if (!written) return []
    const found = judged(story, { ...head, stories: [written] }, names, about)
    // A finding about the issue itself is found with every story.
    return found.flatMap((finding) => moved(finding, index))
  })
  const between = editorialRules
    .filter(({ comparesStories }) => comparesStories)
    .flatMap(({ check }) => check(issue, names).map((remark) => withFile(remark, issue.id)))
  const unjudged = (issue.accepted ?? []).flatMap(({ rule }, index) =>
    rule.startsWith('import-') ? [jsonPath(['accepted', index])] : [],
  )
  return weighFindings(issue, issue.id, [...own, ...between]).filter(({ at }) => !unjudged.includes(at.path))
}

function judged(story: DraftStory, issue: Issue, names: readonly Name[], about: string): readonly Finding[] {
  const before = kept.get(story)
  if (before?.about === about) return before.findings
  const findings = editorialRules
    .filter(({ comparesStories }) => !comparesStories)
    .flatMap(({ check }) => check(issue, names).map((remark) => withFile(remark, issue.id)))
  kept.set(story, { about, findings })
  return findings
}

const first = /^\$\.stories\[0\]/

function moved(finding: Finding, index: number): Finding[] {
  const { path } = finding.at
  if (first.test(path))
    return [{ ...finding, at: { ...finding.at, path: path.replace(first, `$.stories[${index}]`) } }]
  return index === 0 ? [finding] : []
}
