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
})

function bilingualStories(text: string): Bilingual[] {
  if (text === '') return []
  const { stories } = importLines(readText(text), { fileName: julyName })
  return julyStories.flatMap(({ pairs }, index) => {
    const { en, zh } = stories[index]?.draft.bodies ?? {}
    if (!pairs || !en || !zh) return []
    const sentences = en.flatMap(({ text: own }) => splitSentences(own, 'en'))
    const clauses = splitClauses(zh.flatMap(({ text: own }) => splitSentences(own, 'zh')))
    return [{ sentences, clauses, byHand: handPairsOf(pairs) }]
  })
}

function labelled(story: number, pairs: readonly string[]): string[] {
  return pairs.map((pair) => `${story}:${pair}`)
}
