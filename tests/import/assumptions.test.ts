import { expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { readHtml } from '../../src/import/read/html/readHtml.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { plantedText } from '../newsletters/plantedNewsletters.ts'

it('says what the lines were read as, and with what confidence', () => {
  const { assumptions } = importLines(readHtml(plantedText('chamber-mail.html')), {
    fileName: 'briefing.html',
  })
  expect(assumptions[0]).toMatchObject({ code: 'import.assumed.headlines', params: { count: 5, share: 1 } })
  for (const { confidence } of assumptions) {
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
})

it('says that dates got the year of the issue', () => {
  const { assumptions } = importLines(readText(plantedText('trade-bulletin.txt')), {
    fileName: 'bulletin.txt',
  })
  expect(assumptions).toContainEqual({
    code: 'import.assumed.year',
    params: { count: 8, year: '2022' },
    confidence: 0.9,
  })
})

it('names a text that may not be a story', () => {
  const text =
    'Chengdu Opens a Library (2024-05-01)\n\nThe library has 300 seats and opens at eight.\n\nTea, trains and tigers\n\nOf all this, more soon.\n'
  const { assumptions, issue } = importLines(readText(text), {
    fileName: '2024-05',
    oneLanguage: true,
  })
  const doubted = assumptions
    .filter(({ code }) => code === 'import.assumed.story')
    .map(({ story = -1 }) => issue.stories[story]?.headline.en)
  expect(doubted).toEqual(['Tea, trains and tigers'])
})
