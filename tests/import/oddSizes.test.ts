import { expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { readText } from '../../src/import/read/text/readText.ts'

const places = ['Chengdu', 'Chongqing', 'Guiyang', 'Kunming', 'Zunyi', 'Dali', 'Mianyang', 'Leshan']

function place(index: number): string {
  return places[index % places.length] ?? 'Chengdu'
}

function english(index: number): string {
  return [
    `${place(index)} Opens School Number ${index}`,
    `School number ${index} of ${place(index)} has ${index + 100} seats. Lessons began at the start of the month.`,
  ].join('\n\n')
}

const chinese = '成都开设第八所学校\n\n成都第八所学校有108个座位。课程于月初开始。'

function stories(text: string) {
  return importLines(readText(text), { fileName: '2024-05', oneLanguage: true }).issue.stories
}

it('reads a newsletter with one story', () => {
  const [story, ...others] = stories(`${english(8)}\n\n${chinese}`)
  expect(others).toEqual([])
  expect(story?.headline).toEqual({ en: 'Chengdu Opens School Number 8', zh: '成都开设第八所学校' })
})

it('reads a newsletter with two hundred stories', () => {
  const all = Array.from({ length: 200 }, (_, index) => english(index))
  const found = stories(all.join('\n\n'))
  expect(found.map(({ headline }) => headline.en)).toEqual(all.map((one) => one.split('\n\n')[0]))
})

it('loses no text in a third language', () => {
  const japanese = '成都の図書館は３００席あり、朝八時に開きます。'
  const { issue, unplaced } = importLines(
    readText(`Chengdu Opens a Library (2024-05-01)\n\nThe library has 300 seats.\n\n${japanese}\n`),
    { fileName: '2024-05', oneLanguage: true },
  )
  const kept = JSON.stringify([issue, unplaced]).replace(/[^\p{L}]/gu, '')
  expect(kept).toContain('図書館')
  expect(kept).toContain('朝八時に開きます')
})
