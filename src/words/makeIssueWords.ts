import type { Issue, Story } from '../archive/issue.ts'
import { searchedTexts } from '../archive/search/searchableIssue.ts'
import { bandOf } from '../archive/words/hardWords.ts'
import {
  dictionaryAddress,
  dictionaryDate,
  dictionaryLicence,
  type IssueWords,
  type PackedText,
  type WordReading,
  wordsFormat,
} from '../archive/words/issueWords.ts'
import { packWords } from '../archive/words/packedWords.ts'
import { type ReadPiece, readText, type WordAids } from './readText.ts'
import { shortSenses } from './shortSenses.ts'
import { wordAnswers } from './wordAnswers.ts'

/** The words found so far, in order, with their readings. */
type Met = Map<string, WordReading[]>

/** Makes the words of an issue. Undefined if it has no Chinese. */
export function makeIssueWords(issue: Issue, sources: WordAids): IssueWords | undefined {
  const met: Met = new Map()
  const stories = issue.stories.map((story) => [story.id, packStory(story, sources, met)] as const)
  if (met.size === 0) return undefined
  const entries = [...met].map(([word, readings]) => ({
    band: bandOf(sources.lexicon.rankOf(word)),
    readings,
  }))
  return {
    format: wordsFormat,
    issue: issue.id,
    notice: dictionaryNotice,
    words: packWords(entries),
    stories: Object.fromEntries(stories),
  }
}

function packStory(story: Story, sources: WordAids, met: Met): PackedText[] {
  const aids = { ...sources, readings: story.readings ?? [] }
  return searchedTexts(story).map(({ en, zh }) => {
    const pieces = zh === undefined ? [] : readText(zh, aids)
    const lengths = pieces.map((piece) => lengthOf(piece, met)).join('')
    const answers = en === undefined ? [] : wordAnswers({ en, names: sources.find(en, 'en'), words: pieces })
    return [
      lengths,
      ...answers.flatMap(({ english, chinese }) => chinese.flatMap((piece) => [english, piece])),
    ]
  })
}

/** The piece's length, with an apostrophe for each earlier reading. Adds a new word or reading to `met`. */
function lengthOf(piece: ReadPiece, met: Met): string {
  const length = (piece.end - piece.start).toString(36)
  if (!piece.isWord) return length
  const readings = met.get(piece.text) ?? []
  met.set(piece.text, readings)
  const known = readings.findIndex(({ pinyin }) => pinyin === piece.pinyin)
  if (known === -1) readings.push({ pinyin: piece.pinyin, senses: shortSenses(piece.senses) })
  return length + "'".repeat(known === -1 ? readings.length - 1 : known)
}

/** What each words file says about its source, as the dictionary's licence requires. */
const dictionaryNotice =
  `Readings and senses: derived from CC-CEDICT (${dictionaryAddress}) of ${dictionaryDate}, ` +
  `shortened and joined to the texts of this archive. Licence of this file: CC BY-SA 4.0 (${dictionaryLicence}).`
