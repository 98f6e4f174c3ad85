import type { SourceLine } from '../../read/sourceLine.ts'
import { sentenceEnd } from '../../sentenceEnd.ts'
import { cleanLine } from './joinHyphenation.ts'

const longest = 120
const work =
  '(?:words|text|story|reporting|written|photos?|pictures?|images?|edit(?:ed|ing)|translat(?:ed|ion))'
const label = new RegExp(
  `^(?:(?:${work}(?: and ${work})? )?by |(?:${work}|author|reporter)s?\\s*[:：]\\s*)`,
  'i',
)
const words = "\\p{Lu}[\\p{L}'’.-]*(?: (?:in )?(?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|bin))"
/** At least two words, since `By Rail` names nobody; behind a comma or a bar an office or an agency may stand. */
const people = new RegExp(`^${words}+(?:(?:, | and )${words}+)*(?:\\s?[,/|(] ?\\p{Lu}[^.。\\d]{1,40})?$`, 'u')
const staff = /^(?:our|an?|the|staff)\b.*\b(?:correspondent|reporter|writer|editor|photographer|staff)s?\b/i
const way = /\b(?:rail|road|air|sea|river|land|train|bus|plane|demand|numbers|law|end)\b/i

const han = '\\p{Script=Han}{2,4}'
const sign = '\\s*[/／|｜:：]\\s*'
const chinese = new RegExp(
  `^(?:\\p{Script=Han}{0,6}(?:记者|通讯员)(?:\\p{Script=Han}{2,3}|(?:${sign}|\\s+)${han})(?:[、 ]${han})*(?:\\s*摄)?|(?:作者|撰文|编译|图文|摄影|[文图])${sign}${han}(?:[、 ]${han}(?!${sign}))*)(?:\\s+|$)`,
  'u',
)

/** Whether a line only names who wrote, took or translated something: `By Li Hua`, `Photo: Xinhua`, 记者 李华. */
export function isByline(line: string): boolean {
  const text = line
    .replace(/^[（(【[](.*)[)）】\]]$/u, '$1')
    .replace(/[.。]$/, '')
    .trim()
  const parts = text.split(/\s*[;；]\s*|(?<=\p{Script=Latin})[\s|/·]+(?=\p{Script=Han})/u)
  return text.length <= longest && parts.every((part) => isChinese(part) || isEnglish(part))
}

/** One byline, or several in a row: 文/王力 图/李华. */
function isChinese(text: string): boolean {
  const [first] = chinese.exec(text) ?? []
  return first !== undefined && (first.length === text.length || isChinese(text.slice(first.length)))
}

function isEnglish(text: string): boolean {
  const [own] = label.exec(text) ?? []
  if (own === undefined) return false
  const named = text.slice(own.length)
  const isCredit = /[:：]\s*$/.test(own) && /^\p{Lu}\p{L}+$/u.test(named)
  return isCredit || staff.test(named) || (people.test(named) && !way.test(named))
}

/** A byline. Where it may be a headline, an editor must look. */
export type Byline = { readonly line: SourceLine; readonly doubtful: boolean }

/** How many bylines are a habit of a newsletter. Fewer may be headlines that only begin as one. */
const habit = 3

/**
 * Parts the lines that are only bylines from the others: they begin no story and belong to none. What is below one is set
 * apart from what is above it.
 */
export function takeBylines(printed: readonly SourceLine[]): { lines: SourceLine[]; bylines: Byline[] } {
  const found = new Set(
    printed.filter((line, at) => isByline(cleanLine(line.text)) && !goesOn(printed[at - 1], line)),
  )
  const isHabit = found.size >= habit
  const isTaken = (line: SourceLine) => found.has(line) && (isHabit || !line.heading)
  return {
    lines: printed.flatMap((line, at) => {
      if (isTaken(line)) return []
      const above = printed[at - 1]
      return [above && isTaken(above) ? { ...line, gap: true } : line]
    }),
    bylines: [...found].filter(isTaken).map((line) => ({ line, doubtful: !isHabit || line.heading })),
  }
}

/** Free columns at the end of a line that is full. */
const full = 8

/** Whether a line may belong to the sentence above it. */
function goesOn(above: SourceLine | undefined, { gap, heading }: SourceLine): boolean {
  if (gap || heading || !above || above.heading || sentenceEnd.test(above.text)) return false
  return above.room !== undefined && above.room < full
}
