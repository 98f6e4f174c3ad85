import { describe, expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { alignSentences } from '../../src/import/pair/alignSentences.ts'
import { type Clause, splitClauses, splitSentences } from '../../src/import/pair/splitSentences.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { julyName, julyStories, julyText } from './july2021.ts'
import { f1, handPairsOf, pairsOf } from './pairScore.ts'

type Bilingual = {
  readonly sentences: readonly string[]
  readonly clauses: readonly Clause[]
  readonly byHand: readonly string[]
}

const title =
  julyText === undefined
    ? `pairing ${julyName} (skipped: it is not beside the repository)`
    : `pairing ${julyName}`

describe.skipIf(julyText === undefined)(title, () => {
  const stories = bilingualStories(julyText ?? '')

  it('finds the pairs of its eight stories with an F1 of at least 0.95', () => {
    expect(stories).toHaveLength(8)
    const found = stories.flatMap(({ sentences, clauses }, story) =>
      labelled(story, pairsOf(alignSentences(sentences, clauses))),
    )
    expect(
      f1(
        found,
        stories.flatMap(({ byHand }, story) => labelled(story, byHand)),
      ),
    ).toBeGreaterThanOrEqual(0.95)
  })

  it('still finds most of them if any one sentence is left out', () => {
    const scores = stories.flatMap((story) => [
      ...story.sentences.map((_, index) => scoreWithoutEnglish(story, index)),
      ...story.clauses.map((_, index) => scoreWithoutChinese(story, index)),
    ])
    expect(scores.length).toBeGreaterThan(45)
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.85)
  })
})

function bilingualStories(text: string): Bilingual[] {
  if (text === '') return []
  const { stories } = importLines(readText(text), { fileName: julyName })
  return julyStories.flatMap(({ pairs }, index) => {
    const { en, zh } = stories[index]?.draft.bodies ?? {}
    if (!pairs || !en || !zh) return []
    const sentences = en.paragraphs.flatMap((paragraph) => splitSentences(paragraph, 'en'))
    const clauses = splitClauses(zh.paragraphs.flatMap((paragraph) => splitSentences(paragraph, 'zh')))
    return [{ sentences, clauses, byHand: handPairsOf(pairs) }]
  })
}

function labelled(story: number, pairs: readonly string[]): string[] {
  return pairs.map((pair) => `${story}:${pair}`)
}

function scoreWithoutEnglish({ sentences, clauses, byHand }: Bilingual, index: number): number {
  const found = pairsOf(alignSentences(sentences.toSpliced(index, 1), clauses))
  const wanted = numbersOf(byHand).filter(([en]) => en !== index)
  return f1(
    found,
    wanted.map(([en, zh]) => `${en > index ? en - 1 : en}-${zh}`),
  )
}

function scoreWithoutChinese({ sentences, clauses, byHand }: Bilingual, index: number): number {
  const found = pairsOf(alignSentences(sentences, clauses.toSpliced(index, 1)))
  const wanted = numbersOf(byHand).filter(([, zh]) => zh !== index)
  return f1(
    found,
    wanted.map(([en, zh]) => `${en}-${zh > index ? zh - 1 : zh}`),
  )
}

function numbersOf(pairs: readonly string[]): (readonly [en: number, zh: number])[] {
  return pairs.map((pair) => {
    const [en = 0, zh = 0] = pair.split('-').map(Number)
    return [en, zh]
  })
}
