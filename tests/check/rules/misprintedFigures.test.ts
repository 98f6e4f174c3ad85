import { expect, it } from 'vitest'
import { misprintedFigures } from '../../../src/check/rules/misprintedFigures.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a figure in the body that the note calls misprinted, in both languages', () => {
  const found = (text: string) => ({
    level: 'error',
    story: 'night-market',
    found: `“${text}”, which the note calls misprinted`,
  })
  expect(saidOfScars(misprintedFigures)).toEqual([found('48,000'), found('4.8万')])
})

const body = madeBody(['Fares came to 9 million yuan.', '票款900万元。'])
const everywhere = ['error $.stories[0].body[0][0].en', 'error $.stories[0].body[0][0].zh']

it.each([
  ['The sum of 9 million yuan is misprinted.', everywhere],
  ['The newsletter misprints the sum as 9 million yuan; it should be 8 million yuan.', everywhere],
  ['Ship News has 8 million yuan, not 9 million yuan.', everywhere],
  ['The newsletter wrongly has 8 million yuan, where it should have 9 million yuan.', []],
  ['The newsletter misprints 9 million yuan as 8 million yuan.', []],
  ['The newsletter gives 8 million yuan; Ship News has 9 million yuan.', []],
  ['The date is misprinted: 9 million yuan was paid on 10 April.', []],
  ['The line, not 9 million yuan in fares, was the news.', []],
])('of “%s”', (en, findings) => {
  expect(said(misprintedFigures, { body, note: { en, zh: '见英文。' } })).toEqual(findings)
})

it.each([
  ['原刊误作900万元，应为800万元。', everywhere],
  ['据《船报》为800万元，并非900万元。', everywhere],
  ['原刊误作800万元，应为900万元。', []],
  ['原刊将900万元误印为800万元。', []],
  ['原刊所列金额900万元系误印。', everywhere],
  ['原刊作800万元，《船报》作900万元。', []],
])('of “%s”', (zh, findings) => {
  expect(said(misprintedFigures, { body, note: { en: 'See the Chinese.', zh } })).toEqual(findings)
})

it('finds it in a headline as well', () => {
  const headline = { en: 'Fares reach 9 million yuan', zh: '票款到账' }
  const note = { en: 'The sum of 9 million yuan is misprinted.', zh: '金额有误。' }
  expect(said(misprintedFigures, { headline, note })).toEqual(['error $.stories[0].headline.en'])
})
