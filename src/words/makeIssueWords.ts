import { Converter } from 'opencc-js/cn2t'
import type { Issue, Story } from '../archive/issue.ts'
import { memoized, once } from '../archive/memoize.ts'
import { searchedTexts } from '../archive/search/searchableIssue.ts'
import { bandOf, nameBand } from '../archive/words/hardWords.ts'
import {
  dictionaryAddress,
  dictionaryDate,
  dictionaryLicence,
  type IssueWords,
  type PackedText,
  wordsFormat,
} from '../archive/words/issueWords.ts'
import { packWords } from '../archive/words/packedWords.ts'
import type { WordAids } from './cutText.ts'
import { type ReadPiece, readText } from './readText.ts'
import { shortSense, shortSenses } from './shortSenses.ts'

/** The words found so far, in order, with their readings. */
type Met = Map<
  string,
  { readonly readings: { readonly pinyin: string; readonly senses: string[] }[]; readonly isName: boolean }
>

/** Makes the words of an issue, and adds their texts to those of the archive. Undefined if it has no Chinese. */
export function makeIssueWords(
  issue: Issue,
  sources: WordAids,
  ofArchive = new Set<string>(),
): IssueWords | undefined {
  const met: Met = new Map()
  const stories = issue.stories.map((story) => [story.id, packStory(story, sources, met)] as const)
  if (met.size === 0) return undefined
  for (const word of met.keys()) ofArchive.add(word)
  const entries = [...met].map(([word, { readings, isName }]) => ({
    band: isName ? nameBand : bandOf(sources.lexicon.rankOf(word)),
    readings,
    traditional: traditionalOf(word),
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
  return searchedTexts(story).map((pair) => {
    const pieces = pair.zh === undefined ? [] : readText(pair, aids)
    const lengths = pieces.map((piece) => packPiece(piece, met)).join('')
    const answers = pieces.flatMap(({ english }, piece) => english.map((word) => ({ word, piece })))
    answers.sort((one, other) => one.word - other.word || one.piece - other.piece)
    return [lengths, ...answers.flatMap(({ word, piece }) => [word, piece])]
  })
}

/**
 * The piece's length, with an apostrophe for each earlier reading and a dot for each earlier sense. Adds a new word, reading
 * or sense to `met`.
 */
function packPiece(piece: ReadPiece, met: Met): string {
  const length = (piece.end - piece.start).toString(36)
  if (!piece.isWord) return length
  let word = met.get(piece.text)
  if (!word) {
    word = { readings: [], isName: isNamed(piece) }
    met.set(piece.text, word)
  }
  const { readings } = word
  let reading = readings.findIndex(({ pinyin }) => pinyin === piece.pinyin)
  if (reading === -1)
    reading = readings.push({ pinyin: piece.pinyin, senses: [...shortSenses(piece.senses)] }) - 1
  const sense = indexOfSense(readings[reading]?.senses ?? [], piece.senses[piece.first ?? -1] ?? '')
  return length + "'".repeat(reading) + '.'.repeat(sense)
}

/** Whether the piece is a name. Pinyin writes names with a capital, and single characters only in some readings. */
function isNamed({ text, pinyin, isName }: ReadPiece): boolean {
  return isName || (text.length > 1 && /^\p{Lu}/u.test(pinyin))
}

/** The first call reads a table of 20 MB, which most users of this module do without. */
const inTraditional = once(() => Converter({ from: 'cn', to: 't' }))

const converted = memoized((word: string) => inTraditional()(word))

/** The word in traditional characters. Undefined if they are the same. */
function traditionalOf(word: string): string | undefined {
  const traditional = converted(word)
  return traditional === word ? undefined : traditional
}

/** Where the list has a sense, perhaps shortened. Adds it if the list lacks it. */
function indexOfSense(senses: string[], sense: string): number {
  const short = shortSense(sense)
  if (short === '') return 0
  const at = senses.findIndex(
    (one) => one === short || sense.startsWith(one.replace('…', '')) || one.startsWith(short),
  )
  return at === -1 ? senses.push(short) - 1 : at
}

/** What each file with words says about its source, as the dictionary's licence requires. */
export const dictionaryNotice =
  `Readings and senses: derived from CC-CEDICT (${dictionaryAddress}) of ${dictionaryDate}, ` +
  `shortened and joined to the texts of this archive. Licence of this file: CC BY-SA 4.0 (${dictionaryLicence}).`
