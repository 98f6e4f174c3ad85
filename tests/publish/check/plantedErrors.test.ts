import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../../src/archive/finding.ts'
import type { Issue } from '../../../src/archive/issue.ts'
import { checkIssue } from '../../../src/publish/check/checkIssue.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { bundledNames } from '../../support/bundledNames.ts'
import { madeBody, madeIssue, madeStory } from './madeIssue.ts'
import { otherNews } from './otherNews.ts'
import { type Kind, kinds, plantError, seeded } from './plantError.ts'

// Two hundred checks of whole issues, on a machine that may have other work.
vi.setConfig({ testTimeout: 120_000 })

const other: Issue = madeIssue(
  otherNews.map((pairs, index) =>
    madeStory({
      id: `other-${index}`,
      date: '2023-06-15',
      headline: { en: `News ${index}`, zh: `新闻${index}` },
      body: madeBody(...pairs),
    }),
  ),
  { id: '2023-06' },
)
const seed = 20_261_126
const names = await bundledNames()
const issues = [...(await bundledArchive()), other]
const check = (issue: Issue) => checkIssue(issue, 'planted', names)
const before = new Map(issues.map((issue) => [issue.id, check(issue)]))

const said = ({ rule, path, found }: Finding) => `${rule} ${path} ${found}`

/** Whether the check says something of the story that it did not say before. */
function isFound(issue: Issue, planted: Issue, at: number): boolean {
  const known = new Set((before.get(issue.id) ?? []).map(said))
  const story = issue.stories[at]?.id
  return check(planted).some((finding) => finding.story === story && !known.has(said(finding)))
}

type Score = { found: number; readonly missed: string[] }

/** Plants errors of a kind until there are so many, here and there, and counts those that the check finds. */
function scoreOf(kind: Kind, count: number, seed: number): Score {
  const random = seeded(seed)
  const score: Score = { found: 0, missed: [] }
  for (let tries = 0; score.found + score.missed.length < count && tries < 5000; tries += 1) {
    const issue = issues[Math.floor(random() * issues.length)]
    const at = Math.floor(random() * (issue?.stories.length ?? 0))
    const planted = issue && plantError(issue, at, kind, random)
    if (!issue || !planted) continue
    if (isFound(issue, planted, at)) score.found += 1
    else
      score.missed.push(
        JSON.stringify(
          planted.stories[at]?.body.flat().filter((one) => !issue.stories[at]?.body.flat().includes(one)),
        ),
      )
  }
  return score
}

describe('of twenty errors of a kind, planted into stories,', () => {
  const scores = kinds.map((kind) => ({ kind, ...scoreOf(kind, 20, seed) }))

  it.each(scores)('$kind: $found are found', ({ found, missed }) => {
    expect(found + missed.length).toBe(20)
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(14)
  })

  it('nine in ten are found', () => {
    const found = scores.reduce((sum, score) => sum + score.found, 0)
    expect(
      found,
      scores.flatMap(({ kind, missed }) => missed.map((text) => `${kind} ${text}`)).join('\n'),
    ).toBeGreaterThanOrEqual(180)
  })
})

it('in four stories without errors at most one finding is made', () => {
  const open = issues.flatMap(({ id }) =>
    (before.get(id) ?? []).filter(({ accepted }) => accepted === undefined),
  )
  const stories = issues.reduce((sum, issue) => sum + issue.stories.length, 0)
  expect(open.length / stories, open.map(said).join('\n')).toBeLessThanOrEqual(0.25)
})
