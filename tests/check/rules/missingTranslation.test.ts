import { expect, it } from 'vitest'
import { missingTranslation } from '../../../src/check/rules/missingTranslation.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('names each story that is in one language alone', () => {
  expect(saidOfScars(missingTranslation).map(({ story }) => story)).toEqual([
    'ring-line-tunnel',
    'archive-reading-room',
  ])
})

it('finds a headline or some segments in one language alone', () => {
  const body = madeBody(['A first sentence.', '第一句。'], ['A second one.'])
  expect(said(missingTranslation, { headline: { en: 'Ferries sail later' } }, { body })).toEqual([
    'warning $.stories[0].headline',
    'warning $.stories[1].body',
  ])
})

it('says nothing of a story in both languages', () => {
  expect(said(missingTranslation, {})).toEqual([])
})
