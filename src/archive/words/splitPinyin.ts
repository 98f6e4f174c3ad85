import { hanPositions } from '../names/pinyinWords.ts'

const withInitial = new RegExp(
  '^(?:' +
    '(?:[bpmfdtnlgkhjqxr]|[zcs]h?)' +
    '(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|üan|ai|ao|an|ei|en|ia|ie|iu|in|ou|ua|ue|üe|ui|un|uo|a|e|i|o|u|ü)' +
    '|y(?:ang|ing|ong|uan|ao|an|in|ou|ue|un|a|e|i|o|u)' +
    '|w(?:ang|eng|ai|an|ei|en|a|o|u)' +
    ')$',
)
const withoutInitial = /^(?:ang|eng|ai|ao|an|ei|en|er|ou|a|e|o)$/

/**
 * The syllables of a text in pinyin, one for each character that it spells: `shōurù wéi` → `shōu`, `rù`,
 * `wéi`. Tone marks and capitals stay. As pinyin asks, a syllable that begins with a, e or o follows a space
 * or an apostrophe. Undefined if it cannot be split into exactly `count` syllables.
 * @param count the number of syllables
 */
export function splitPinyin(pinyin: string, count: number): string[] | undefined {
  return splitRuns(
    pinyin
      .normalize('NFC')
      .split(/[^\p{L}]+/u)
      .filter(Boolean),
    count,
    true,
  )
}

/** Whether the pinyin has a syllable for each Chinese character of the text. */
export function isPinyinOf({ zh, pinyin }: { readonly zh: string; readonly pinyin: string }): boolean {
  return splitPinyin(pinyin, hanPositions(zh).length) !== undefined
}

/** @param isStart whether the first run is complete, with no syllable taken from its beginning */
function splitRuns([run, ...rest]: readonly string[], count: number, isStart: boolean): string[] | undefined {
  if (run === undefined) return count === 0 ? [] : undefined
  if (count === 0) return undefined
  for (let length = Math.min(6, run.length); length > 0; length--) {
    const syllable = run.slice(0, length)
    if (!isSyllable(syllable, isStart)) continue
    const left = run.slice(length)
    const others =
      left === '' ? splitRuns(rest, count - 1, true) : splitRuns([left, ...rest], count - 1, false)
    if (others) return [syllable, ...others]
  }
  return undefined
}

/** Whether it is one syllable, with at most one tone mark. The r of 儿 occurs only after another syllable. */
function isSyllable(letters: string, isStart: boolean): boolean {
  const marked = letters.normalize('NFD')
  if ((marked.match(tones)?.length ?? 0) > 1) return false
  const plain = marked.replace(tones, '').normalize('NFC').toLowerCase()
  return withInitial.test(plain) || (isStart ? withoutInitial.test(plain) : plain === 'r')
}

const tones = /[\u0300\u0301\u0304\u030c]/g
