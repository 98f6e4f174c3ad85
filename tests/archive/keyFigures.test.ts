import { expect, it } from 'vitest'
import { headFigures } from '../../src/archive/keyFigures.ts'
import { publishIssue } from '../../src/archive/publishedIssue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

/** The notations, in English, at the head of a story of these sentences. */
function headOf(...sentences: readonly (readonly [en: string, zh: string])[]): string[] {
  const story = madeStory('tea', { body: [sentences.map(([en, zh]) => ({ en, zh }))] })
  const { stories } = publishIssue(madeIssue('2021-07', [story]))
  return stories.flatMap(headFigures).map(({ en }) => en.notation)
}

const shares = [
  '32 are green (55.2%), 21 black (36.2%) and 5 white (8.6%).',
  '绿茶32种，占55.2%；红茶21种，占36.2%；白茶5种，占8.6%。',
] as const

it('has at the head of a story the figures that say of what they are', () => {
  expect(headOf(shares, ['They weigh 12 tonnes.', '共重12吨。'])).toEqual([
    '55.2%',
    '36.2%',
    '8.6%',
    '12 tonnes',
  ])
})

it('has no shares alone there, which do not say of what they are', () => {
  expect(headOf(shares)).toEqual([])
})
