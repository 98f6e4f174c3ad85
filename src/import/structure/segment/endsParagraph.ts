import { scriptOf } from '../../../archive/script.ts'
import { displayWidth, sentenceEnd } from '../../lineText.ts'
import { cuesOf } from '../label/wordCues.ts'
import { takeReadMore } from './lineKind.ts'
import { isTitleCase } from './sameType.ts'
import type { TypedLine } from './typeLines.ts'

/** Matches the sign before an item of a list. */
export const bulletStart = /^(?:[•●▪◦‣]\s*|\*\s+(?=\S)|-(?:\s+(?=[\p{Lu}\d“"])|\s*(?=\p{Script=Han})))/u

/** Whether a line begins with the number or the hyphen of an item. One line alone may do so by chance. */
function isItem({ text }: TypedLine): boolean {
  return /^\d{1,2}[.)、]\s?\D/.test(text) || (text.startsWith('-') && bulletStart.test(text))
}

/** Matches the end of an entry in a table of contents. */
const pageNumberAtEnd = /(?:\.{3}|…|·{3})\s*\d{1,3}$/

/**
 * Whether a paragraph ends between two lines. It does if the sentence ends although the next line's first
 * word would have fitted.
 * @param run the lines between two larger breaks, including both lines; it is `width` columns wide
 */
export function endsParagraph(
  above: TypedLine,
  below: TypedLine,
  run: readonly TypedLine[],
  width: number,
): boolean {
  if (isHeadlineOver(above, below, run, width)) return true
  if (isItem(below) ? run.filter(isItem).length > 1 : bulletStart.test(below.text)) return true
  if (pageNumberAtEnd.test(above.text)) return true
  if (isLabel(above) && fits(above, below, width)) return true
  if (takeReadMore(above.text).text !== above.text) return true
  return (
    above.kind === 'text' && sentenceEnd.test(above.text) && (fits(above, below, width) || isLabel(below))
  )
}

/**
 * Whether the line above is a headline without white space below it: a first line that ends early and is not
 * a sentence.
 */
function isHeadlineOver(
  above: TypedLine,
  below: TypedLine,
  run: readonly TypedLine[],
  width: number,
): boolean {
  const last = run.at(-1)
  if (above !== run[0] || !above.gap || above.kind !== 'text' || !looksTitled(above.text)) return false
  if (!last || !(sentenceEnd.test(last.text) || takeReadMore(last.text).hasReadMore)) return false
  return /^[^\p{Ll}]/u.test(below.text) && fits(above, below, width)
}

const longestLabel = 30
/** What is below such a line is not of a story. */
const headings = ['advert', 'contact', 'events', 'offer'] as const

/** Whether a line only names what is below it, such as an advertisement, or its writer. */
function isLabel({ kind, text }: TypedLine): boolean {
  if (kind !== 'text') return false
  const cues = cuesOf(text)
  const isHeading = headings.some((cue) => cues.has(cue))
  return cues.has('byline') || (isHeading && displayWidth(text) <= longestLabel)
}

/** Whether a line is set as a title: English words have capitals, Chinese has no punctuation inside. */
function looksTitled(text: string): boolean {
  if (scriptOf(text) === 'zh') return text.length <= 30 && !/[，。；、：！？]/.test(text)
  return isTitleCase(text) && !/[-–—,;:.!?&]$|\b\p{Ll}{1,3}$/u.test(text)
}

/** Whether the first word of the line below would have fitted on the line above. */
function fits(above: TypedLine, below: TypedLine, width: number): boolean {
  const next = above.language === 'zh' ? 4 : displayWidth(/^\S+/.exec(below.text)?.[0] ?? '') + 1
  return next <= (above.room ?? width - displayWidth(above.text))
}
