import type { Issue } from '../../../archive/issue.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { checkIssue } from '../../../check/checkIssue.ts'
import { checkNames } from '../../../check/checkNames.ts'
import { owedCorrections } from '../../../check/rules/corrections.ts'
import { parseIssue } from '../../../disk/parseIssue.ts'
import { withFields } from '../../../draft/changeStories.ts'
import { unapprovedTexts } from '../../../draft/changeText.ts'
import type { Draft } from '../../../draft/draft.ts'
import { issueOfDraft } from '../../../draft/draftOfIssue.ts'
import { locateSegment } from '../../../draft/findSegment.ts'
import { whereInDraft } from '../../../draft/whereInDraft.ts'
import type { Finding } from '../../../messages/finding.ts'
import type { Params } from '../../../messages/message.ts'
import type { DraftFinding } from '../../api/findings.ts'
import { offersFor } from '../fixes/offersFor.ts'
import type { DraftBase } from './draftLog.ts'
import type { ImportRemark } from './importDraft.ts'
import { orderFindings } from './orderFindings.ts'

type Checked = { readonly issue?: Issue; readonly findings: readonly DraftFinding[] }

/**
 * Checks a draft against the schema and every rule, and repeats the import's remarks that still hold. The issue is
 * absent if the archive could not take it.
 * @param listed the archive's list of names
 * @param published the archive's issue of the month, if there is one
 */
export function checkDraft(
  draft: Draft,
  { remarks, draft: imported }: DraftBase,
  listed: readonly Name[] = [],
  published?: Issue,
): Checked {
  const added = newNames(listed, draft.names)
  // What the rules have found in texts is remembered for the list.
  const names = added.length === 0 ? listed : [...listed, ...added]
  const parsed = parsedIssue(draft)
  const faults = parsed.ok ? [] : parsed.findings
  const judged = parsed.ok ? parsed : parsedIssue(withoutFaultyFields(draft, faults))
  const found = judged.ok ? checkIssue(judged.issue, draft.issue.id, names) : []
  const findings = [
    ...[...faults, ...found].map((finding) => ofRule(draft, finding)),
    ...remarks.filter((remark) => stillHolds(remark, draft, imported)).map((remark) => asked(draft, remark)),
    ...(judged.ok ? owedCorrections(judged.issue, published, names) : []).map(({ at: { path }, ...remark }) =>
      asked(draft, { ...remark, at: { path }, where: whereInDraft(draft, path) }),
    ),
    ...unplacedFindings(draft),
    ...unapprovedFindings(draft),
    ...nameFindings(draft, listed),
  ]
  const ordered = orderFindings(draft, findings).map((finding) => ({
    ...finding,
    offers: offersFor(draft, finding, names),
  }))
  return parsed.ok ? { issue: parsed.issue, findings: ordered } : { findings: ordered }
}

function parsedIssue(draft: Draft) {
  return parseIssue(draft.issue.id, JSON.stringify(issueOfDraft(draft)))
}

/** The fields that a story need not have. An editor may be writing them: a note first has one language. */
const optional = new Set<unknown>(['date', 'link', 'note', 'noteSources', 'corrections', 'sources'])

/** The draft without the optional fields that the schema refuses, so that the rules can judge the rest. */
function withoutFaultyFields(draft: Draft, faults: readonly Finding[]): Draft {
  const faulty = faults.map(({ at }) => whereInDraft(draft, at.path)).filter(({ part }) => optional.has(part))
  const stories = draft.stories.map((story) => {
    const fields = faulty.flatMap((one) => (one.story === story.key ? [[one.part, null]] : []))
    return withFields(story, Object.fromEntries(fields))
  })
  return { ...draft, stories }
}

function ofRule(draft: Draft, finding: Finding): DraftFinding {
  const { path, story } = finding.at
  const where = whereInDraft(draft, path)
  const acceptable = finding.rule !== 'schema' && finding.rule !== 'accepted'
  return {
    ...finding,
    at: { path },
    key: keyOf(finding, where),
    where,
    offers: [],
    ...(acceptable
      ? { accepting: { kind: 'accept', rule: finding.rule, ...(story === undefined ? {} : { story }) } }
      : {}),
  }
}

/** A finding that the draft accepts, and not the archive: one of the import, or that a correction is owed. */
function asked({ answers }: Draft, { where, ...remark }: ImportRemark): DraftFinding {
  const key = keyOf(remark, where)
  const reason = answers.find(({ finding }) => finding === key)?.reason
  return {
    ...remark,
    key,
    where,
    offers: [],
    ...(reason === undefined ? {} : { accepted: reason }),
    accepting: { kind: 'answer', finding: key },
  }
}

/** A log keeps the keys of accepted findings. */
function keyOf(
  { rule, code, params }: Pick<Finding, 'rule' | 'code' | 'params'>,
  where: DraftFinding['where'],
): string {
  const said = `${code} ${JSON.stringify(params ?? {})}`
  return [rule, where.story, where.segment, where.part, said].join('|')
}

/** A translation that nobody has approved stops publication. */
function unapprovedFindings(draft: Draft): DraftFinding[] {
  return unapprovedTexts(draft).map(({ story, key, language }) => ({
    rule: 'draft-translation',
    level: 'error',
    at: { path: '$' },
    code: 'unapproved',
    key: `draft-translation|${key}`,
    where: { story, segment: key, language },
    offers: [],
  }))
}

function unplacedFindings({ unplaced }: Draft): DraftFinding[] {
  return unplaced
    .filter(({ expected }) => expected)
    .map(({ key, text, position, reason }) => ({
      rule: 'import-unplaced',
      level: 'warning',
      at: { path: '$', ...(position === undefined ? {} : { place: position }) },
      code: reason === undefined ? 'removed' : reason === 'reason.unknownSection' ? 'section' : 'left',
      params: { text, ...(reason === undefined ? {} : { reason }) } satisfies Params,
      key: `import-unplaced|${key}`,
      where: { unplaced: key },
      offers: [],
    }))
}

/** Whether what an import's remark is about is as it was imported. If it has changed, the editor has dealt with it. */
function stillHolds(remark: ImportRemark, draft: Draft, imported: Draft): boolean {
  const now = subjectOf(remark, draft)
  return now !== undefined && JSON.stringify(now) === JSON.stringify(subjectOf(remark, imported))
}

/** What an import's remark is about. A remark about an issue or a body as a whole is about the fact that it is there. */
function subjectOf({ rule, where: { story: key, segment, part } }: ImportRemark, draft: Draft): unknown {
  if (segment !== undefined) return locateSegment(draft, segment)?.segment
  if (key === undefined) return rule === 'import-source' ? draft.issue.sources : true
  const story = draft.stories.find((one) => one.key === key)
  if (part === undefined || part === 'body') return story && true
  return story && (Object.entries(story).find(([name]) => name === part)?.[1] ?? null)
}

/** Finds the faults of the names that a draft adds. They stop publication. */
function nameFindings({ names }: Draft, listed: readonly Name[]): DraftFinding[] {
  const added = newNames(listed, names)
  if (added.length === 0) return []
  const findings = checkNames([...listed, ...added], [], '').flatMap((finding) => {
    const { path } = finding.at
    const index = Number(/^\$\.names\[(\d+)\]/.exec(path)?.[1]) - listed.length
    const name = added[index]?.id
    if (finding.level !== 'error' || name === undefined) return []
    return [{ ...finding, at: { path }, key: `${finding.rule}|${name}`, where: { name }, offers: [] }]
  })
  // A name that the list has already has all of its spellings twice.
  return [...new Map(findings.map((finding) => [finding.key, finding])).values()]
}

/**
 * Returns the names of a draft that the list lacks. A name counts as listed if its id and both texts are the same,
 * whatever else an editor has changed in the list.
 */
export function newNames(listed: readonly Name[], names: readonly Name[]): Name[] {
  return names.filter(
    ({ id, en, zh }) => !listed.some((one) => one.id === id && one.en === en && one.zh === zh),
  )
}
