import type { Issue } from '../../src/archive/issue.ts'
import { checkIssue } from '../../src/check/checkIssue.ts'
import type { Finding } from '../../src/messages/finding.ts'
import { composeNewsletter } from '../newsletters/compose/composeNewsletter.ts'
import type { WantedStory } from '../newsletters/compose/newsletter.ts'
import { plainIn } from '../newsletters/style/drawStyle.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { bundledNames } from '../support/bundledNames.ts'
import { madeBody, madeIssue, madeStory } from './madeIssue.ts'
import { otherNews } from './otherNews.ts'
import { type Kind, plantError, seeded } from './plantError.ts'

/** Issues whose stories are right, as they are checked before an error is planted. */
export type SoundIssues = {
  readonly issues: readonly Issue[]
  readonly check: (issue: Issue) => readonly Finding[]
  /** The findings by the id of the issue. */
  readonly before: ReadonlyMap<string, readonly Finding[]>
}

export type PlantedScore = {
  readonly kind: Kind
  readonly planted: number
  readonly found: number
  /** The changed pairs that nothing was said of. */
  readonly missed: readonly string[]
  /** The rules that found something. */
  readonly rules: ReadonlySet<string>
}

/** The bundled archive, news that no rule was made on, and a made newsletter of this seed. */
export async function soundIssues(seed: number): Promise<SoundIssues> {
  const names = await bundledNames()
  const check = (issue: Issue) => checkIssue(issue, 'planted', names)
  const issues = [...(await bundledArchive()), otherIssue(), newsletterIssue(seed)]
  return { issues, check, before: new Map(issues.map((issue) => [issue.id, check(issue)])) }
}

function otherIssue(): Issue {
  const stories = otherNews.map((pairs, index) =>
    madeStory({
      id: `other-${index}`,
      date: '2023-06-15',
      headline: { en: `News ${index}`, zh: `新闻${index}` },
      body: madeBody(...pairs),
    }),
  )
  return madeIssue(stories, { id: '2023-06' })
}

function newsletterIssue(seed: number): Issue {
  const { month, stories } = composeNewsletter(plainIn('word', 'stacked').style, seed, 20)
  const isWhole = ({ paragraphs }: WantedStory) =>
    paragraphs.flat().every(([en, zh]) => en !== undefined && zh !== undefined)
  const made = stories.filter(isWhole).map(({ headline: { en = '', zh = '' }, date, paragraphs }, index) =>
    madeStory({
      id: `made-${index}`,
      ...(date === undefined ? {} : { date }),
      headline: { en, zh },
      body: paragraphs.flatMap((rows) => madeBody(...rows)),
    }),
  )
  return madeIssue(made, { id: month })
}

/** Plants errors of a kind, one at a time, until there are so many, and tells which of them the check finds. */
export function plantedScore(
  kind: Kind,
  count: number,
  { issues, check, before }: SoundIssues,
  seed: number,
): PlantedScore {
  const random = seeded(seed)
  const rules = new Set<string>()
  const missed: string[] = []
  let found = 0
  for (let tries = 0; found + missed.length < count && tries < 5000; tries += 1) {
    const issue = issues[Math.floor(random() * issues.length)]
    const at = Math.floor(random() * (issue?.stories.length ?? 0))
    const planted = issue && plantError(issue, at, kind, random)
    if (!issue || !planted) continue
    const story = issue.stories[at]?.id
    const known = new Set((before.get(issue.id) ?? []).map(said))
    const told = check(planted).filter((finding) => finding.story === story && !known.has(said(finding)))
    for (const { rule } of told) rules.add(rule)
    if (told.length > 0) found += 1
    else missed.push(changedPair(issue, planted, at))
  }
  return { kind, planted: found + missed.length, found, missed, rules }
}

/** What is said of stories that have no error, and nobody accepted. */
export function falseAlarms({ before }: SoundIssues): Finding[] {
  return [...before.values()].flat().filter(({ accepted }) => accepted === undefined)
}

export function said({ rule, path, code, params }: Finding): string {
  return `${rule} ${path} ${code} ${JSON.stringify(params)}`
}

function changedPair(issue: Issue, planted: Issue, at: number): string {
  const pairs = issue.stories[at]?.body.flat() ?? []
  return JSON.stringify(planted.stories[at]?.body.flat().filter((pair) => !pairs.includes(pair)))
}
