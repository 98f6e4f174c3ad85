import { cutText, type WordAids } from './cutText.ts'

const closing = /^[\p{Pe}\p{Pf}，。、；：？！…—·%]/u
const opening = /[\p{Ps}\p{Pi}]$/u
const numeral = /(?:\d|^[第每前近超一二两三四五六七八九十百千万亿]+)$/u
const han = /^\p{Script=Han}/u
const lone = /^\p{Script=Han}$/u
/** A verb that belongs to the word after it: 创新高. */
const leading = '创'
/** As many characters fit a line of the largest headline on a small phone. */
const longestUnit = 8
/** What is added to a word, and does not begin a line. */
const suffix = /^[区城办市省县州站率化者性业]$/u

/**
 * Where a line of a Chinese text may break: between two words of word help, and after a comma or the like. Not between a
 * number and its measure word, nor where two words of one character meet, which are often an abbreviation, nor before
 * the text's last character, which would be alone on its line.
 * @returns UTF-16 offsets in ascending order
 * @example lineBreaks('成都增至15条，创新高', aids) // [2, 4, 8]
 */
export function lineBreaks(text: string, aids: WordAids): number[] {
  const words = cutText(text, aids).flatMap(({ text: word, name }) =>
    // A long name may not fit a line.
    name !== undefined && word.length > longestUnit
      ? cutText(word, { ...aids, find: () => [] }).map((part) => part.text)
      : [word],
  )
  let end = 0
  const between = words.flatMap((word, at) => {
    const next = words[at + 1] ?? ''
    const isMeasured = (numeral.test(word) || word === leading) && han.test(next)
    const arePair = lone.test(word) && lone.test(next) && next !== leading
    end += word.length
    return isMeasured || suffix.test(next) || arePair ? [] : [end]
  })
  const afterMarks = [...text.matchAll(/[，。、；：？！]/gu)].map(({ index }) => index + 1)
  return [...new Set([...between, ...afterMarks])]
    .filter((at) => at < text.length - 1 && !opening.test(text.slice(0, at)) && !closing.test(text.slice(at)))
    .sort((one, other) => one - other)
}
