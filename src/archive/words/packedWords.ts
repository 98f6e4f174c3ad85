import type { PublishedIssue } from '../publishedIssue.ts'
import { searchedTexts } from '../search/searchableIssue.ts'
import {
  type IssueWord,
  type IssueWords,
  isChineseWord,
  type PackedText,
  type PackedWords,
  type TextPiece,
  type TextWords,
  type WordReading,
} from './issueWords.ts'

/** A word with all its readings in an issue. */
type WordEntry = {
  readonly band: number
  readonly readings: readonly WordReading[]
  readonly traditional?: string | undefined
}

/** The words of an issue, by story id: the words of each of its texts, in the order of `searchedTexts`. */
export type WordsByStory = ReadonlyMap<string, readonly TextWords[]>

/** Packs words, in the order in which the issue first has them. */
export function packWords(entries: readonly WordEntry[]): PackedWords {
  const each = (part: (reading: WordReading) => string, between: string) =>
    entries.map(({ readings }) => readings.map(part).join('|')).join(between)
  return {
    pinyin: each(({ pinyin }) => pinyin, ';'),
    bands: entries.map(({ band }) => band).join(''),
    traditional: entries.map(({ traditional = '' }) => traditional).join(';'),
    senses: each(({ senses }) => senses.map((sense) => sense.replace(/[/|\n]/g, ', ')).join('/'), '\n'),
  }
}

/** Reads packed words: the readings of each, in order. */
export function unpackWords({ pinyin, bands, senses, traditional = '' }: PackedWords): WordEntry[] {
  const senseLines = senses.split('\n')
  const elsewhere = traditional.split(';')
  return pinyin.split(';').map((readings, index) => {
    const sensesOf = (senseLines[index] ?? '').split('|')
    return {
      band: Number(bands.charAt(index)),
      traditional: elsewhere[index],
      readings: readings.split('|').map((one, number) => ({
        pinyin: one,
        senses: (sensesOf[number] ?? '').split('/').filter(Boolean),
      })),
    }
  })
}

/**
 * Reads the words of an issue from their file. Undefined if the file was made from other texts: its words
 * would be in the wrong places.
 */
export function readIssueWords(
  { words, stories }: IssueWords,
  issue: PublishedIssue,
): WordsByStory | undefined {
  const entries = unpackWords(words)
  const met = new Map<string, WordEntry>()
  const entryOf = (text: string) => {
    const entry = met.get(text) ?? entries[met.size]
    if (entry) met.set(text, entry)
    return entry
  }
  const read = new Map<string, TextWords[]>()
  for (const story of issue.stories) {
    const packed = stories[story.id] ?? []
    const texts = searchedTexts(story).map(({ zh = '' }, index) =>
      readPieces(zh, packed[index] ?? [''], entryOf),
    )
    const whole = texts.flatMap((text) => text ?? [])
    if (whole.length < texts.length) return undefined
    read.set(story.id, whole)
  }
  return read
}

/** Undefined if the pieces are not those of this text. */
function readPieces(
  text: string,
  [lengths, ...answers]: PackedText,
  entryOf: (text: string) => WordEntry | undefined,
): TextWords | undefined {
  const pieces: TextPiece[] = []
  let start = 0
  for (const [, digit = '', reading = '', sense = ''] of lengths.matchAll(/([\da-z])('*)(\.*)/g)) {
    const end = start + Number.parseInt(digit, 36)
    const piece = text.slice(start, end)
    const word = isChineseWord(piece)
      ? wordOf(piece, entryOf(piece), reading.length, sense.length)
      : undefined
    if (isChineseWord(piece) && !word) return undefined
    pieces.push(word ? { start, end, word } : { start, end })
    start = end
  }
  return start === text.length ? { pieces, answers: readAnswers(answers, pieces) } : undefined
}

function wordOf(
  text: string,
  entry: WordEntry | undefined,
  reading: number,
  sense: number,
): IssueWord | undefined {
  const chosen = entry?.readings[reading]
  if (!entry || !chosen) return undefined
  const { band, traditional } = entry
  const senses = sensesFrom(chosen.senses, sense)
  return { text, band, ...chosen, senses, ...(traditional && { traditional }) }
}

const mostSenses = 3
const mostCharacters = 64

/** The senses to show: the one that the word has here, then others while they are short together. */
function sensesFrom(senses: readonly string[], first: number): string[] {
  const shown: string[] = []
  for (const sense of [...senses.slice(first, first + 1), ...senses.filter((_, index) => index !== first)])
    if (shown.length < mostSenses && shown.join('').length + sense.length <= mostCharacters) shown.push(sense)
  return shown
}

function readAnswers(
  pairs: readonly number[],
  pieces: readonly TextPiece[],
): ReadonlyMap<number, readonly TextPiece[]> {
  const answers = new Map<number, TextPiece[]>()
  pairs.forEach((index, at) => {
    const english = pairs[at - 1]
    const piece = pieces[index]
    // The second of each pair.
    if (at % 2 === 0 || english === undefined || !piece) return
    answers.set(english, [...(answers.get(english) ?? []), piece])
  })
  return answers
}
