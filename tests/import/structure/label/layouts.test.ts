import { expect, it } from 'vitest'
import { importLines } from '../../../../src/import/importLines.ts'
import { readText } from '../../../../src/import/read/text/readText.ts'

const stories = [
  ['Port of Luzhou adds a crane', 'A crane works at the port of Luzhou. It lifts 40 boxes.', '2021年8月12日'],
  ['Bridge at Zunyi wins a prize', 'A bridge has won a prize for its railings. They hum.', '2021年8月14日'],
  ['Tea goes to the coast by rail', 'Tea of Pu’er now goes by rail. It takes two days.', '2021年8月19日'],
  ['Dali opens a school for cheese', 'A school has opened in Dali. It has 60 places.', '2021年8月23日'],
] as const

function datesOf(lines: readonly string[]): (string | undefined)[] {
  const read = readText(lines.join('\n\n'))
  return importLines(read, { fileName: '2021-08.txt', oneLanguage: true }).issue.stories.map(
    ({ date }) => date,
  )
}

const days = ['2021-08-12', '2021-08-14', '2021-08-19', '2021-08-23']

it('gives a day to the story above it if the last story has one at its foot', () => {
  expect(datesOf(stories.flatMap(([head, text, day]) => [head, text, `发布时间：${day}`]))).toEqual(days)
})

it('gives a day to the story below it if the first story has one above it', () => {
  expect(datesOf(stories.flatMap(([head, text, day]) => [day, head, text]))).toEqual(days)
})

it('decides by all stories if neither the first nor the last shows it', () => {
  const letter = ['Newsletter of the Society 学会通讯', 'The plane trees have turned. So has the news.']
  const led = stories.flatMap(([head, text, day]) => [day, head, text])
  expect(datesOf([...letter, ...led]).filter((date) => date !== undefined)).toEqual(days)
})
