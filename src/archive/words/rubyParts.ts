import { hanPositions } from '../names/pinyinWords.ts'
import type { IssueWord } from './issueWords.ts'

/** A part of a word, and its pinyin; a bracket or another mark has none. */
export type RubyPart = { readonly text: string; readonly pinyin?: string }

/**
 * Splits a word as its pinyin is written, so that lines can break between the parts: 成都海关 → 成都 `Chéngdū`, 海关
 * `Hǎiguān`. Returns one part if the numbers of characters and syllables differ.
 */
export function rubyParts({ text, pinyin }: Pick<IssueWord, 'text' | 'pinyin'>): RubyPart[] {
  const written = pinyin.split(/[ -]/)
  const starts = [0, ...hanPositions(text).slice(1), text.length]
  let at = 0
  const parts = written.map((part) => {
    const from = at
    at += syllablesIn(part)
    return { text: text.slice(starts[from], starts[at]), pinyin: part.replace(/[()]/g, '') }
  })
  return at === starts.length - 1 ? parts.flatMap(withoutMarks) : [{ text, pinyin }]
}

/** The marks around a part, apart, so that its pinyin is over its middle. */
function withoutMarks({ text, pinyin }: Required<RubyPart>): RubyPart[] {
  const [, before = '', inner = '', after = ''] = /^(\p{P}*)(.*?)(\p{P}*)$/u.exec(text) ?? []
  const marks = (part: string) => (part === '' ? [] : [{ text: part }])
  return [...marks(before), { text: inner, pinyin }, ...marks(after)]
}

/** Each syllable has one run of vowels, and an apostrophe separates two runs that would meet. */
function syllablesIn(pinyin: string): number {
  return (
    pinyin
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[aeiou]+/gi)?.length ?? 0
  )
}
