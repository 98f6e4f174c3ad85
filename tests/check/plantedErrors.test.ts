import { expect, it } from 'vitest'
import { kinds } from './plantError.ts'
import { falseAlarms, plantedScore, said, soundIssues } from './plantedScores.ts'

/* One seed of what `npm run bench -- checks` plants. */
const seed = 20_261_126
const sound = await soundIssues(seed)
const scores = kinds.map((kind) => plantedScore(kind, 20, sound, seed))

it.each(scores)(
  'of twenty planted errors of the kind $kind, $found are found',
  ({ planted, found, missed }) => {
    expect(planted).toBe(20)
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(14)
  },
)

it('nine in ten of all planted errors are found', () => {
  const found = scores.reduce((sum, score) => sum + score.found, 0)
  const missed = scores.flatMap((score) => score.missed.map((text) => `${score.kind} ${text}`))
  expect(found, missed.join('\n')).toBeGreaterThanOrEqual(180)
})

it('at most one in four sound stories has a finding', () => {
  const open = falseAlarms(sound)
  const stories = sound.issues.reduce((sum, issue) => sum + issue.stories.length, 0)
  expect(open.length / stories, open.map(said).join('\n')).toBeLessThanOrEqual(0.25)
})
