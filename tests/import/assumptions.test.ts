import { expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { readHtml } from '../../src/import/read/html/readHtml.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { chamberMail } from './houses/chamberMail.ts'
import { tradeBulletin } from './houses/tradeBulletin.ts'

it('says what the lines were taken for, in both languages, and how surely', () => {
  const { assumptions } = importLines(readHtml(chamberMail.content), {
    fileName: chamberMail.fileName,
  })
  expect(assumptions[0]).toMatchObject({
    kind: 'headlines',
    text: {
      en: expect.stringMatching(/^5 lines were taken for headlines, 100 % /),
      zh: expect.stringMatching(/^5个标题行/),
    },
  })
  for (const { confidence } of assumptions) {
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
})

it('says that dates got the year of the issue', () => {
  const { assumptions } = importLines(readText(tradeBulletin.content), {
    fileName: tradeBulletin.fileName,
  })
  expect(assumptions.find(({ kind }) => kind === 'year')?.text.en).toMatch(
    /^8 dates without a year were taken as of 2022/,
  )
})

it('says of one line what it says of several', () => {
  const text = 'Chengdu Opens a Library (1 May)\n\nThe library has 300 seats and opens at eight.\n'
  const { assumptions } = importLines(readText(text), { fileName: '2024-05', oneLanguage: true })
  expect(assumptions.map((assumption) => assumption.text.en)).toEqual([
    '1 line was taken for a headline.',
    '1 paragraph was taken for text of a story.',
    expect.stringMatching(/^1 date without a year was taken as of 2024/),
  ])
})

it('names a story that may be none', () => {
  const text =
    'Chengdu Opens a Library (2024-05-01)\n\nThe library has 300 seats and opens at eight.\n\nTea, trains and tigers\n\nOf all this, more soon.\n'
  const { assumptions, issue } = importLines(readText(text), {
    fileName: '2024-05',
    oneLanguage: true,
  })
  const doubted = assumptions
    .filter(({ kind }) => kind === 'story')
    .map(({ story = -1 }) => issue.stories[story]?.headline.en)
  expect(doubted).toEqual(['Tea, trains and tigers'])
})
