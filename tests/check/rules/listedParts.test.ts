import { expect, it } from 'vitest'
import { listedParts } from '../../../src/check/rules/listedParts.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds parts that miss the stated total, and shares that miss the whole', () => {
  expect(saidOfScars(listedParts)).toMatchObject([
    { level: 'error', story: 'twelve-parks', found: expect.stringContaining('5 + 4 + 6 = 15') },
    { level: 'error', story: 'twelve-parks', found: expect.stringContaining('65% + 45% = 110%') },
  ])
})

const fault = ['error $.stories[0].body[0][0].en']

it.each([
  ['Of the 58 zones, 32 are for industry (55.2%), 21 for services (36.2%) and 5 for farming (8.6%).', []],
  ['Of the 58 zones, 32 are for industry (55.2%), 21 for services (32.2%) and 5 for farming (12.6%).', fault],
  ['Of the 66 zones, the first 58 have names and 8 are held back.', []],
  ['Of the 66 zones, the first 58 have names and 9 are held back.', fault],
])('%s', (text, findings) => {
  expect(said(listedParts, { body: madeBody([text]) })).toEqual(findings)
})

it('reads a Chinese list where there is no English', () => {
  expect(
    said(listedParts, { body: madeBody([undefined, '66个功能区中，58个已命名，另有9个预留。']) }),
  ).toEqual(['error $.stories[0].body[0][0].zh'])
})

it('takes counts of other things for no list of parts', () => {
  const body = madeBody(
    ['Fifteen projects were signed.'],
    ['The fair drew 20 banks, 30 insurers and 40 funds.'],
  )
  expect(said(listedParts, { body })).toEqual([])
})
