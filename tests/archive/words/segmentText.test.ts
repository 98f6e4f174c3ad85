import { expect, it } from 'vitest'
import { segmentText, type WordFrequencies } from '../../../src/archive/words/segmentText.ts'

const counts: Readonly<Record<string, number>> = {
  研究: 900,
  研究生: 60,
  生命: 300,
  起源: 80,
  命: 50,
  和: 9000,
  和政: 1,
  政策: 700,
  A股: 5,
  股: 40,
}

const vocabulary: WordFrequencies = {
  total: 20_000,
  frequencyOf: (word) => counts[word],
  lengthsFrom: (beginning) =>
    Object.keys(counts).flatMap((word) => (word.startsWith(beginning) ? [word.length] : [])),
}

const split = (text: string) => segmentText(text, vocabulary).map(({ start, end }) => text.slice(start, end))

it('takes the way whose words are the most probable together, not the longest word', () => {
  expect(split('研究生命起源')).toEqual(['研究', '生命', '起源'])
  expect(split('和政策')).toEqual(['和', '政策'])
})

it('makes one piece of what is no word, and leaves no gap', () => {
  expect(split('“研究”，2021.5%：和')).toEqual(['“', '研究', '”，2021.5%：', '和'])
  expect(segmentText('，2021', vocabulary)).toEqual([{ start: 0, end: 5, isWord: false }])
  expect(segmentText('', vocabulary)).toEqual([])
})

it('keeps a word that begins with a Latin letter together', () => {
  expect(split('研究A股')).toEqual(['研究', 'A股'])
})

it('makes a word of each unknown character, even of one outside the basic plane', () => {
  expect(segmentText('𠮷嘿', vocabulary)).toEqual([
    { start: 0, end: 2, isWord: true },
    { start: 2, end: 3, isWord: true },
  ])
})
