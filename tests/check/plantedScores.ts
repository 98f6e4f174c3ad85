import type { Issue } from '../../src/archive/issue.ts'
import { checkIssue } from '../../src/check/checkIssue.ts'
import type { Finding } from '../../src/messages/finding.ts'
import { composeNewsletter } from '../newsletters/compose/composeNewsletter.ts'
import { seededChoices } from '../newsletters/seededChoices.ts'
import { plainIn } from '../newsletters/style/drawStyle.ts'
import { bundledArchive, bundledNames } from '../support/bundled.ts'
import { madeBody, madeIssue, madeStory } from './madeIssue.ts'
import { otherNews } from './otherNews.ts'
import { type Kind, plantError } from './plantError.ts'

/** Issues whose stories are right, how they are checked, and the findings before an error is planted. */
export type SoundIssues = {
  readonly issues: readonly Issue[]
  readonly check: (issue: Issue) => readonly Finding[]
  readonly before: ReadonlyMap<Issue, readonly Finding[]>
}

export type PlantedScore = {
  readonly kind: Kind
  readonly planted: number
  readonly found: number
  /** The changed pairs in which nothing was found. */
  readonly missed: readonly string[]
  /** The rules that found something. */
  readonly rules: ReadonlySet<string>
}

/** The bundled archive, news that no rule was made from, and a newsletter generated from this seed. */
export async function soundIssues(seed: number): Promise<SoundIssues> {
  const names = await bundledNames()
  const check = (issue: Issue) => checkIssue(issue, 'planted', names)
  const issues = [...(await bundledArchive()), otherIssue(), newsletterIssue(seed)]
  return { issues, check, before: new Map(issues.map((issue) => [issue, check(issue)])) }
}

function otherIssue(): Issue {
  const stories = otherNews.map((pairs, index) => {
    const headline = { en: `News ${index}`, zh: `新闻${index}` }
    return madeStory({ id: `other-${index}`, date: '2023-06-15', headline, body: madeBody(...pairs) })
  })
  return madeIssue(stories, { id: '2023-06' })
}

/** The stories of a generated newsletter in which every sentence has both languages. */
function newsletterIssue(seed: number): Issue {
  const { month, stories } = composeNewsletter(plainIn('word', 'stacked').style, seed, 20)
  const complete = stories.filter(({ paragraphs }) =>
    paragraphs.flat().every(([en, zh]) => en !== undefined && zh !== undefined),
  )
  const made = complete.map(({ headline: { en = '', zh = '' }, date, paragraphs }, index) =>
    madeStory({
      id: `made-${index}`,
      ...(date !== undefined && { date }),
      headline: { en, zh },
      body: paragraphs.flatMap((rows) => madeBody(...rows)),
    }),
  )
  return madeIssue(made, { id: month })
}

/** Plants this many errors of a kind, one at a time, and reports which of them the check finds. */
export function plantedScore(
  kind: Kind,
  count: number,
  { issues, check, before }: SoundIssues,
  seed: number,
): PlantedScore {
  const choose = seededChoices(seed)
  const rules = new Set<string>()
  const missed: string[] = []
  let found = 0
  for (let tries = 0; found + missed.length < count && tries < 5000; tries += 1) {
    const issue = choose(issues)
    const story = choose(issue.stories)
    const planted = plantError(story, kind, choose)
    if (!planted) continue
    const known = new Set(before.get(issue)?.map(said))
    const stories = issue.stories.map((one) => (one === story ? planted : one))
    const findings = check({ ...issue, stories }).filter(
      (one) => one.at.story === story.id && !known.has(said(one)),
    )
    for (const { rule } of findings) rules.add(rule)
    if (findings.length > 0) found += 1
    else missed.push(JSON.stringify(planted.body.flat().filter((pair) => !story.body.flat().includes(pair))))
  }
  return { kind, planted: found + missed.length, found, missed, rules }
}

/** The findings in stories without an error, except accepted ones. */
export function falseAlarms({ before }: SoundIssues): Finding[] {
  return [...before.values()].flat().filter(({ accepted }) => accepted === undefined)
}

export function said({ rule, at, code, params }: Finding): string {
  return `${rule} ${at.path} ${code} ${JSON.stringify(params)}`
}
