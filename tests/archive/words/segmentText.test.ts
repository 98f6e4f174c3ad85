import { expect, it } from 'vitest'
import { segmentText, type WordLikelihoods } from '../../../src/archive/words/segmentText.ts'

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

const vocabulary: WordLikelihoods = {
  likelihoodOf: (word) => (counts[word] ? Math.log(counts[word] / 20_000) : undefined),
  lengthsFrom: (beginning) =>
    Object.keys(counts).flatMap((word) => (word.startsWith(beginning) ? [word.length] : [])),
}

it.each([
  ['the most probable words, not the longest', '研究生命起源', '研究|生命|起源'],
  ['the most probable words, not the longest', '和政策', '和|政策'],
  ['what is between words as one piece', '“研究”，2021.5%：和', '[“]|研究|[”，2021.5%：]|和'],
  ['a word with Latin letters whole', '研究A股', '研究|A股'],
  ['each unknown character as a word', '𠮷嘿', '𠮷|嘿'],
  ['nothing as nothing', '', ''],
])('reads %s: %s', (_what, text, expected) => {
  const pieces = segmentText(text, vocabulary).map(({ start, end, isWord }) =>
    isWord ? text.slice(start, end) : `[${text.slice(start, end)}]`,
  )
  expect(pieces.join('|')).toBe(expected)
})
