import { isDeepStrictEqual } from 'node:util'
import type { Issue } from '../../../archive/issue.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { checkIssue } from '../../../check/checkIssue.ts'
import { checkNames } from '../../../check/checkNames.ts'
import { owedCorrections } from '../../../check/rules/corrections.ts'
import { parseIssue } from '../../../disk/parseIssue.ts'
import { unapprovedTexts } from '../../../draft/changeSegments.ts'
import { withFields } from '../../../draft/changeStories.ts'
import type { Draft } from '../../../draft/draft.ts'
import { issueOfDraft } from '../../../draft/draftOfIssue.ts'
import { locateSegment } from '../../../draft/findSegment.ts'
import { type WhereInDraft, whereInDraft } from '../../../draft/whereInDraft.ts'
import type { Finding } from '../../../messages/finding.ts'
import type { DraftFinding, Remark } from '../../api/findings.ts'
import { offersFor } from '../fixes/offersFor.ts'
import type { DraftBase } from './draftLog.ts'
import { orderFindings } from './orderFindings.ts'

/** A finding before the fixes for it are known. */
export type Found = Omit<DraftFinding, 'offers'>

/**
 * Checks a draft against the schema and every rule, and repeats the import's remarks that still hold. The issue is
 * undefined if the archive could not take it.
 * @param listed the archive's list of names
 * @param published the archive's issue of the month, if there is one
 */
export function checkDraft(
  draft: Draft,
  { remarks, draft: imported }: DraftBase,
  listed: readonly Name[] = [],
  published?: Issue,
): { readonly issue: Issue | undefined; readonly findings: readonly DraftFinding[] } {
  const added = newNames(listed, draft.names)
  // What the rules have found in texts is remembered for the list.
  const names = added.length === 0 ? listed : [...listed, ...added]
  const parsed = parsedIssue(draft)
  const faults = parsed.ok ? [] : parsed.findings
  const judged = parsed.ok ? parsed : parsedIssue(withoutFaultyFields(draft, faults))
  const found = judged.ok ? checkIssue(judged.issue, draft.issue.id, names) : []
  const owed = judged.ok ? owedCorrections(judged.issue, published, names) : []
  const findings = [
    ...[...faults, ...found].map((finding) => ofRule(draft, finding)),
    ...remarks.flatMap((remark) => remarkOf(draft, remark, imported)),
    ...owed.map((finding) => asked(draft, finding, whereInDraft(draft, finding.at.path))),
    ...unplacedFindings(draft),
    ...unapprovedFindings(draft),
    ...nameFindings(added, listed),
  ]
  return {
    issue: parsed.ok ? parsed.issue : undefined,
    findings: orderFindings(draft, findings).map((finding) => ({
      ...finding,
      offers: offersFor(draft, finding, names),
    })),
  }
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

function ofRule(draft: Draft, finding: Finding): Found {
  const { rule, at } = finding
  const where = whereInDraft(draft, at.path)
  const found = { ...finding, key: keyOf(finding, where), where }
  if (rule === 'schema' || rule === 'accepted') return found
  return { ...found, accepting: { kind: 'accept', rule, story: at.story } }
}

/** A finding that the draft accepts, and not the archive: one of the import, or that a correction is owed. */
function asked({ answers }: Draft, said: Remark, where: WhereInDraft): Found {
  const key = keyOf(said, where)
  const accepted = answers.find(({ finding }) => finding === key)?.reason
  return { ...said, key, where, accepted, accepting: { kind: 'answer', finding: key } }
}

/** What the import said, unless what it is about has changed since: the editor has then dealt with it. */
function remarkOf(draft: Draft, remark: Remark, imported: Draft): Found[] {
  const where = whereInDraft(imported, remark.at.path)
  const now = subjectOf(remark.rule, where, draft)
  const holds = now !== undefined && isDeepStrictEqual(now, subjectOf(remark.rule, where, imported))
  return holds ? [asked(draft, remark, where)] : []
}

/** What an import's remark is about. A remark about an issue or a body as a whole is about the fact that it is there. */
function subjectOf(rule: string, { story: key, segment, part }: WhereInDraft, draft: Draft): unknown {
  if (segment !== undefined) return locateSegment(draft, segment)?.segment
  if (key === undefined) return rule === 'import-source' ? draft.issue.sources : true
  const story = draft.stories.find((one) => one.key === key)
  if (part === undefined || part === 'body') return story && true
  return story && (Object.entries(story).find(([name]) => name === part)?.[1] ?? null)
}

/** A log keeps the keys of accepted findings. */
function keyOf(
  { rule, code, params }: Pick<Finding, 'rule' | 'code' | 'params'>,
  where: WhereInDraft,
): string {
  const said = `${code} ${JSON.stringify(params ?? {})}`
  return [rule, where.story, where.segment, where.part, said].join('|')
}

/** A translation that nobody has approved stops publication. */
function unapprovedFindings(draft: Draft): Found[] {
  return unapprovedTexts(draft).map(({ story, key, language }) => ({
    rule: 'draft-translation',
    level: 'error',
    at: { path: '$' },
    code: 'unapproved',
    key: `draft-translation|${key}`,
    where: { story, segment: key, language },
  }))
}

function unplacedFindings({ unplaced }: Draft): Found[] {
  return unplaced
    .filter(({ expected }) => expected)
    .map(({ key, text, position, reason }) => ({
      rule: 'import-unplaced',
      level: 'warning',
      at: { path: '$', place: position },
      code: reason === undefined ? 'removed' : reason === 'reason.unknownSection' ? 'section' : 'left',
      params: { text, ...(reason !== undefined && { reason }) },
      key: `import-unplaced|${key}`,
      where: { unplaced: key },
    }))
}

/** Finds the faults of the names that a draft adds. They stop publication. */
function nameFindings(added: readonly Name[], listed: readonly Name[]): Found[] {
  if (added.length === 0) return []
  const findings = checkNames([...listed, ...added], [], '').flatMap((finding) => {
    const index = Number(/^\$\.names\[(\d+)\]/.exec(finding.at.path)?.[1]) - listed.length
    const name = added[index]?.id
    if (finding.level !== 'error' || name === undefined) return []
    return [{ ...finding, key: `${finding.rule}|${name}`, where: { name } }]
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
