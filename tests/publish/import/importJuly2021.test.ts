import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../../src/archive/languages.ts'
import { parseIssue } from '../../../src/publish/check/parseIssue.ts'
import { extractText } from '../../../src/publish/import/extract/extractText.ts'
import { importNewsletter } from '../../../src/publish/import/importNewsletter.ts'
import { alignSentences } from '../../../src/publish/import/pair/alignSentences.ts'
import { type Clause, splitClauses, splitSentences } from '../../../src/publish/import/pair/splitSentences.ts'
import { importFindings } from '../../../src/publish/import/report/importFindings.ts'
import { julyStories } from './july2021.ts'
import { f1, type HandPair, handPairsOf, pairsOf } from './pairScore.ts'

const name = 'southwest-china-2021-07.txt'
const file = fileURLToPath(new URL(`../../../../shared/newsletter/${name}`, import.meta.url))
const present = existsSync(file)
const title = present
  ? 'the July 2021 newsletter'
  : 'the July 2021 newsletter (skipped: it is not beside the repository)'

describe.skipIf(!present)(title, () => {
  const text = present ? readFileSync(file, 'utf8') : ''
  const printed = text.split('\n')
  const imported = present ? importNewsletter(extractText(text), { fileName: name }) : undefined
  const stories = imported?.stories ?? []

  /** What is printed on the lines, without white space, the date of a headline and a mark. */
  const letters = ([from, to]: readonly [number, number]) =>
    bare(
      printed
        .slice(from - 1, to)
        .join(' ')
        .replace(/\s*[(（][\d-]+[)）]\s*$/, '')
        .replace(/\s*More here\s*$/, ''),
    )

  it('is an issue of the archive format with seventeen stories, eight in both languages', () => {
    expect(parseIssue(name, JSON.stringify(imported?.issue)).ok).toBe(true)
    expect(imported?.issue.id).toBe('2021-07')
    expect(stories).toHaveLength(17)
    expect(stories.filter(({ draft }) => draft.bodies.en && draft.bodies.zh)).toHaveLength(8)
  })

  it.each(julyStories.map((wanted, index) => ({ wanted, index })))(
    'reads story $index as it is printed',
    ({ wanted, index }) => {
      const story = stories[index]?.story
      const body = (language: 'en' | 'zh') =>
        bare(story?.body.flatMap((part) => paragraphText(part, language) ?? []).join(' ') ?? '')
      expect(bare(story?.headline.en ?? '')).toBe(letters(wanted.headline.en))
      expect(bare(story?.headline.zh ?? '')).toBe(wanted.headline.zh ? letters(wanted.headline.zh) : '')
      expect(body('en')).toBe(letters(wanted.en))
      expect(body('zh')).toBe(wanted.zh ? letters(wanted.zh) : '')
      expect(story?.date).toBe(wanted.date)
      expect(story?.link).toBe(wanted.link === undefined ? undefined : printed[wanted.link - 1])
      expect(story?.places).toEqual(wanted.places)
      expect(story?.section).toBe(wanted.relevant ? 'relevant' : 'latest')
    },
  )

  it('pairs the sentences of the eight with an F1 of at least 0.95', () => {
    const scored = julyStories.flatMap(({ pairs }, index) => {
      const { en, zh } = stories[index]?.draft.bodies ?? {}
      if (!pairs || !en || !zh) return []
      const sentences = sentencesOf(en.paragraphs)
      const clauses = clausesOf(zh.paragraphs)
      const label = (pair: string) => `${index}:${pair}`
      return [
        {
          found: pairsOf(alignSentences(sentences, clauses)).map(label),
          wanted: handPairsOf(pairs).map(label),
        },
      ]
    })
    expect(scored).toHaveLength(8)
    expect(
      f1(
        scored.flatMap(({ found }) => found),
        scored.flatMap(({ wanted }) => wanted),
      ),
    ).toBeGreaterThanOrEqual(0.95)
  })

  it('still pairs most sentences where one of a story is left out, whichever it is', () => {
    const scored = julyStories.flatMap(({ pairs }, index) => {
      const { en, zh } = stories[index]?.draft.bodies ?? {}
      return pairs && en && zh ? leftOut(sentencesOf(en.paragraphs), clausesOf(zh.paragraphs), pairs) : []
    })
    expect(scored.length).toBeGreaterThan(45)
    expect(scored.reduce((sum, score) => sum + score, 0) / scored.length).toBeGreaterThanOrEqual(0.85)
  })

  it('drops nothing of the input but dates and the labels of sources', () => {
    const kept = lettersOf(JSON.stringify([stories, imported?.unplaced, imported?.issue.sources]))
    const lost = printed
      .map((line) =>
        lettersOf(line.replace(/[(（]\d{4}-\d\d-\d\d[)）]|More here|^.*(?:Sources?:|来源：).*$/g, '')),
      )
      .filter((line) => !kept.includes(line))
    expect(lost).toEqual([])
  })

  it('says what it is not sure of, where that stands in the input', () => {
    const findings = imported ? importFindings(name, imported) : []
    const places = (rule: string) =>
      findings.filter((finding) => finding.rule === rule).map(({ path }) => path)
    expect(places('import-body')).toEqual(['page 5, line 641'])
    expect(places('import-unplaced')).toEqual(['page 1, line 5'])
    expect(places('missing-date')).toEqual([
      'page 5, line 633  $.stories[11]',
      'page 7, line 816  $.stories[15]',
      'page 7, line 838  $.stories[16]',
    ])
    expect(places('repeated-text')).toEqual(['page 5, line 641  $.stories[9].body'])
    expect(places('listed-parts')).toEqual(['page 6, line 778  $.stories[12].body[3][0].en'])
    expect(
      findings.filter(({ rule }) => ['import-link', 'import-pairs', 'import-topic'].includes(rule)),
    ).toEqual([])
  })
})

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

function sentencesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => splitSentences(paragraph, 'en'))
}

function clausesOf(paragraphs: readonly string[]): Clause[] {
  return splitClauses(paragraphs.flatMap((paragraph) => splitSentences(paragraph, 'zh')))
}

/** The F1 of pairing without each sentence and each clause in turn. */
function leftOut(
  sentences: readonly string[],
  clauses: readonly Clause[],
  pairs: readonly HandPair[],
): number[] {
  const all = handPairsOf(pairs)
  const without = (index: number, side: 0 | 1) =>
    all.filter((pair) => Number(pair.split('-')[side]) !== index)
  const shifted = (found: readonly string[], index: number, side: 0 | 1) =>
    found.map((pair) =>
      pair
        .split('-')
        .map((number, at) => (at === side && Number(number) >= index ? Number(number) + 1 : number))
        .join('-'),
    )
  return [
    ...sentences.map((_, index) =>
      f1(
        shifted(pairsOf(alignSentences(sentences.toSpliced(index, 1), clauses)), index, 0),
        without(index, 0),
      ),
    ),
    ...clauses.map((_, index) =>
      f1(
        shifted(pairsOf(alignSentences(sentences, clauses.toSpliced(index, 1))), index, 1),
        without(index, 1),
      ),
    ),
  ]
}
