import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { invariant } from '../../src/archive/invariant.ts'
import type { Issue, Story } from '../../src/archive/issue.ts'
import { nameFinder } from '../../src/archive/names/findNames.ts'
import { hanPositions } from '../../src/archive/names/pinyinWords.ts'
import { publishIssue } from '../../src/archive/publishedIssue.ts'
import { searchedTexts } from '../../src/archive/search/searchableIssue.ts'
import type { IssueWords, TextWords } from '../../src/archive/words/issueWords.ts'
import { readIssueWords } from '../../src/archive/words/packedWords.ts'
import { splitPinyin } from '../../src/archive/words/splitPinyin.ts'
import { englishWords } from '../../src/archive/words/touchedWord.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { makeIssueWords } from '../../src/words/makeIssueWords.ts'
import { bundledArchive, bundledNames, bundledWords } from '../support/bundled.ts'

/** A text of the archive with its words. */
type Text = { readonly at: string; readonly en: string; readonly zh: string; readonly words: TextWords }

const issues = await bundledArchive()
const names = await bundledNames()
const sources = { lexicon: lexicon(await bundledWords()), names, find: nameFinder(names) }
const made = issues.map((issue) => ({ issue, file: makeWords(issue) }))
const texts: readonly Text[] = made.flatMap(({ issue, file }) => {
  const read = invariant(readIssueWords(file, publishIssue(issue)), 'words that fit the issue')
  return issue.stories.flatMap((story) =>
    searchedTexts(story).map(({ en = '', zh = '' }, index) => ({
      at: `${issue.id}/${story.id}/${index}`,
      en,
      zh,
      words: invariant(read.get(story.id)?.[index], 'words of the text'),
    })),
  )
})

/** The words without the editor's readings: the lists measure what is derived. */
function makeWords(issue: Issue): IssueWords {
  const stories = issue.stories.map(({ readings: _, ...story }): Story => story)
  return invariant(makeIssueWords({ ...issue, stories }, sources), 'words of the issue')
}

describe('the words of the bundled archive', () => {
  it('have pinyin and a sense for every Chinese character', () => {
    const unanswered = texts.flatMap(({ zh, words }) => {
      const answered = words.pieces.flatMap(({ start, end, word }) =>
        word && word.pinyin !== '' && word.senses.length > 0
          ? hanPositions(zh.slice(start, end)).map((at) => start + at)
          : [],
      )
      return hanPositions(zh).flatMap((at) => (answered.includes(at) ? [] : zh.slice(at - 5, at + 5)))
    })
    expect(unanswered).toEqual([])
  })

  it('have at most three senses each, of at most 64 characters together', () => {
    const senses = texts.flatMap(({ words }) =>
      words.pieces.flatMap(({ word }) => (word ? [word.senses] : [])),
    )
    expect(Math.max(...senses.map(({ length }) => length))).toBe(3)
    expect(Math.max(...senses.map((each) => each.join('').length))).toBeLessThanOrEqual(64)
  })

  it('take at most 18 kB for July 2021, compressed', () => {
    const july = made.find(({ issue }) => issue.id === '2021-07')?.file
    expect(brotliCompressSync(JSON.stringify(invariant(july, 'words of July'))).length).toBeLessThanOrEqual(
      18_000,
    )
  })

  it('differ from the hand-made list in at most 0.3% of the syllables', () => {
    const listed = readFileSync('tests/words/readings.txt', 'utf8').trim().split('\n')
    const syllables = texts.reduce((sum, { zh }) => sum + hanPositions(zh).length, 0)
    const read = new Map(texts.map((text) => [text.at, characterReadings(text)]))
    const wrong = listed.flatMap((line) => {
      const [at = '', readings = ''] = line.split(': ')
      return wrongReadings(readings.split(' '), read.get(at) ?? []).map((fault) => `${at} ${fault}`)
    })
    const report = `${wrong.join('\n')}\nof ${syllables} syllables`
    expect(wrong.length / syllables, report).toBeLessThanOrEqual(0.003)
    expect(wrong.filter((fault) => /[都重庆为藏]$/.test(fault))).toEqual([])
  })

  it('answer English words as the hand-made list does, in 95% of the answers', () => {
    const list: Listed[] = JSON.parse(readFileSync('tests/words/answers.json', 'utf8'))
    const answers = list
      .map((one) => ({ ...one, given: answersTo(one) }))
      .filter(({ given }) => given.length > 0)
    // 新能源 answers “new” as 新 does.
    const isListed = (word: string, chinese: readonly string[]) =>
      chinese.some((one) => word.includes(one) || one.includes(word))
    const wrong = answers.filter(({ given, chinese }) => !given.every((word) => isListed(word, chinese)))
    const report = wrong.map(({ english, given, story }) => `${english} → ${given.join()} in ${story}`)
    expect(list).toHaveLength(200)
    expect(1 - wrong.length / answers.length, report.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(answers.length, 'words with an answer, of 200').toBeGreaterThanOrEqual(90)
  })
})

/** Each character of a text with its syllable: 重chóng. */
function characterReadings({ words }: Text): string[] {
  return words.pieces.flatMap(({ word }) => {
    if (!word) return []
    const characters = hanPositions(word.text).map((at) => word.text.charAt(at))
    const syllables = splitPinyin(word.pinyin, characters.length) ?? []
    return characters.map((character, index) => `${character}${syllables[index]?.toLowerCase()}`)
  })
}

/** The listed readings that differ from what is read, written `dāng 当` if `dàng` is listed. */
function wrongReadings(listed: readonly string[], read: readonly string[]): string[] {
  let from = 0
  return listed.flatMap((expected) => {
    const character = expected.charAt(0)
    const at = read.findIndex((one, index) => index >= from && one.startsWith(character))
    const found = read[at] ?? ''
    from = at + 1
    return found === expected ? [] : [`${found.slice(1)} for ${expected.slice(1)} ${character}`]
  })
}

/** An English word of the archive, and the Chinese words that answer it there. */
type Listed = {
  readonly issue: string
  readonly story: string
  readonly text: number
  readonly word: number
  readonly english: string
  readonly chinese: readonly string[]
}

function answersTo({ issue, story, text, word, english }: Listed): string[] {
  const found = invariant(
    texts.find(({ at }) => at === `${issue}/${story}/${text}`),
    'text',
  )
  expect(englishWords(found.en)[word]?.text).toBe(english)
  return found.words.answers.get(word)?.flatMap((piece) => piece.word?.text ?? []) ?? []
}
