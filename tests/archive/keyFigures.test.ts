import { expect, it } from 'vitest'
import { headFigures } from '../../src/archive/keyFigures.ts'
import { publishIssue } from '../../src/archive/publishedIssue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

const shares = {
  en: '32 are green (55.2%), 21 black (36.2%) and 5 white (8.6%).',
  zh: '绿茶32种，占55.2%；红茶21种，占36.2%；白茶5种，占8.6%。',
}
const weight = { en: 'They weigh 12 tonnes.', zh: '共重12吨。' }

it.each([
  ['figures with a unit', [shares, weight], ['55.2%', '36.2%', '8.6%', '12 tonnes']],
  ['nothing if all are shares, which do not say of what', [shares], []],
])('the head of a story shows %s', (_what, sentences, notations) => {
  const { stories } = publishIssue(madeIssue('2021-07', [madeStory('tea', { body: [sentences] })]))
  expect(stories.flatMap(headFigures).map(({ en }) => en.notation)).toEqual(notations)
})
