import { narrow, type PrintedDay, readDayAt } from './printedDay.ts'

const label =
  /^[([（【]?(?:(?:date|dated|posted|published|updated|released)(?: on)?\b\s*[:：]?|(?:日期|时间|发布(?:时间|日期)?|发表于)\s*[:：]?)\s*/i
const latinName = "\\p{Ll}?\\p{Lu}[\\p{Script=Latin}'’-]*(?: \\p{Lu}[\\p{Script=Latin}'’-]*){0,3}"
const hanName = '\\p{Script=Han}{2,8}'
const name = `(?:${latinName}(?:[\\s/|]*${hanName})?|${hanName}(?:[\\s/|]*${latinName})?)`
/**
 * The place or the newspaper before a day on a separate line: `Kunming, 5 Sept.`, `昆明，9月5日`,
 * `Chengdu 成都 · Nov 10`, `重庆晨报 2023年11月11日`, `Posted by Ann on 5 Sept.`
 */
const place = new RegExp(
  `^[(（]?${name}(?:\\s*[,，|·]\\s*(?=\\S)|\\s*(?=\\d{4}年))|^(?:[Pp]ost|[Pp]ublish|[Uu]pdat)ed by [^\\d]{2,40}? on (?=\\S)`,
  'u',
)
const paper =
  "(?:\\p{Lu}[\\p{L}’'.]*(?: \\p{Lu}[\\p{L}’'.]*){0,3} (?:Daily|News|Times|Post|Herald|Journal|Agency|Net|Online|Review|Weekly)|Xinhua|Reuters|Caixin|Bloomberg)"
// At least three characters: 三台 is a place.
const chinesePaper = '\\p{Script=Han}{2,8}[报网社刊台]'
/** The name of a newspaper or an agency in one language or both, and nothing else. */
export const publication = new RegExp(`^(?:${paper}(?:[\\s/|]*${chinesePaper})?|${chinesePaper})$`, 'u')
/** The newspaper after a day: `10 Nov 2023 · China Daily 中国日报`. Other names need a year, or may be events. */
const nameBehind = new RegExp(
  `(?:\\s*[,，|·]\\s*|\\s+(?=${paper}|${chinesePaper}))(?:(?<=\\d{4}.{0,12})${name}|${paper}(?:[\\s/|]*${chinesePaper})?|${chinesePaper})[)）]?$`,
  'u',
)
/** A Chinese place between a day in English and one in Chinese: `Kunming, 5 Sept. 昆明，9月5日`. */
const chinesePlace = /(?<=\d[.,]?)[\s|/·]*\p{Script=Han}{2,8}\s*[,，|·]\s*(?=\d)/u
const weekday =
  /(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|(?:星期|周)[一二三四五六日天])/iy
const clock = /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[ap]m)?/iy
const fill = /(?:[\s,，.|·•/()（）[\]【】–—-]|\p{Extended_Pictographic}|\ufe0f)*/uy
const sign = /^(?:@|\p{Extended_Pictographic}|\ufe0f|\s)+/u

/** What accompanies a day in a line about the writer: `By Anna Bell`, `文/王力`, `3 min read`. */
const besideDay =
  /^(?:(?:words |text )?by \p{Lu}[\p{L}.'’ &-]{1,50}|\d{1,2}[ -]min(?:ute)?s?(?: read)?|(?:文|图|作者|记者|编辑|撰文)\s*[/：: ]\s*[\p{Script=Han}、 ]{2,20})$/iu

/**
 * Reads a line that is only a day, perhaps with its place and its writer, with or without brackets, in one
 * language or both. Returns undefined for any other line.
 */
export function loneDate(text: string): PrintedDay | undefined {
  const bare = narrow(text).trim().replace(chinesePlace, ' ')
  const day = [bare, bare.replace(place, ''), bare.replace(nameBehind, '')]
    .map(dayAlone)
    .find((found) => found !== undefined)
  if (day) return day
  const parts = bare.split(/\s*[|·•]\s*|,\s*(?=\d)|(?<=\p{Ll}),\s+(?=\p{Lu}\p{L}+\.? \d)/u)
  const rest = parts.filter((part) => !besideDay.test(part))
  return rest.length < parts.length ? dayAlone(rest.join(', ')) : undefined
}

/** Reads a text that is only a day, as `loneDate` does. */
export function dayAlone(text: string): PrintedDay | undefined {
  const bare = narrow(text).trim().replace(sign, '').replace(label, '')
  if (bare.length > 80) return undefined
  let index = endOf(fill, bare, 0) ?? 0
  let found: PrintedDay | undefined
  while (index < bare.length) {
    const day = readDayAt(bare, index)
    if (day && found && !sameDay(found, day.day)) return undefined
    if (day) found = joinDays(found, day.day)
    const end = day?.end ?? endOf(weekday, bare, index) ?? endOf(clock, bare, index)
    if (end === undefined) return undefined
    index = endOf(fill, bare, end) ?? end
  }
  return found
}

/** Where a headline has its day: at its end or start, in brackets or separated by a bar or a dash. */
const places = [
  /\s*[(（[【]([^()（）[\]【】]{3,44})[)）\]】][.。]?$/,
  /\s+[|｜·–—-]\s*([^|｜·–—]{3,44})$/,
  /^[(（[【]([^()（）[\]【】]{3,44})[)）\]】]\s*[:：–—-]?\s*/,
  /^([^|｜·–—:：]{3,30}?)\s*(?:[|｜·–—:：]|\s-\s)\s*/,
  /^(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)\s+/,
]

/**
 * Removes the day from a headline's end or start, and returns both. A day that does not exist stays in the headline.
 */
export function takeDate(headline: string): { text: string; date?: PrintedDay } {
  for (const place of places) {
    const match = place.exec(headline)
    const date = match?.[1] === undefined ? undefined : dayAlone(match[1])
    if (match && date) return { text: headline.replace(match[0], '').trim(), date }
  }
  return { text: headline }
}

/** Whether two printed days can be the same. */
export function sameDay(one: PrintedDay, other: PrintedDay): boolean {
  const years = one.year === undefined || other.year === undefined || one.year === other.year
  return years && one.month === other.month && one.day === other.day
}

/** The day with the year that either states. */
export function joinDays(one: PrintedDay | undefined, other: PrintedDay): PrintedDay {
  return one?.year === undefined ? other : one
}

function endOf(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index
  return pattern.test(text) ? pattern.lastIndex : undefined
}
