import type { Language } from '../../../archive/languages.ts'
import { narrow, type PrintedDay, readDayAt } from './printedDay.ts'

const place = String.raw`\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}`
const agency = '(?:\\s*[(（][^()（）]{2,30}[)）])?'
const dash = '(?:--+|[–—]+|[:：]|-(?=\\s))'

/** What may precede the day of a dateline, and what must follow it. */
const frames: Readonly<Record<Language, { readonly before: RegExp; readonly behind: RegExp }>> = {
  en: {
    before: new RegExp(
      `^[(\\[]?(?:(?!(?:On|In|By|From|Since|Until|Before|After|At|The)\\b)${place}(?:, ${place})?\\s*[,.:(]?\\s*)?$`,
      'u',
    ),
    behind: new RegExp(
      `^(?:[)\\]]?${agency}\\s*${dash}|[)\\]](?=\\s)|\\s*\\((?:Xinhua|CNS|Reuters|AFP)\\))\\s*(?=\\S)`,
      'u',
    ),
  },
  zh: {
    before: /^[（(【[]?(?:\p{Script=Han}{1,12}[,，、（(]?\s*)?$/u,
    behind: new RegExp(
      `^[）)】\\]]?\\s*(?:(?:讯|电|消息)[）)】\\]]?${agency}\\s*${dash}?|[）)】\\]]|${dash})\\s*(?=\\S)`,
      'u',
    ),
  },
}

/** How far into a paragraph the day of a dateline may be, in characters. */
const farthest = 40

/** A paragraph without its dateline. */
export type Undated = { readonly text: string; readonly date?: PrintedDay; readonly dateline?: string }

/** Takes the dateline, `CHENGDU, 12 Aug —` or `本报成都8月12日讯`, and its day from a paragraph. */
export function takeDateline(paragraph: string, language: Language): Undated {
  const { before, behind } = frames[language]
  const text = narrow(paragraph)
  for (let index = 0; index < Math.min(farthest, text.length); index += 1) {
    const found = readDayAt(text, index)
    if (!found || !before.test(text.slice(0, index))) continue
    const end = behind.exec(text.slice(found.end, found.end + farthest))?.[0].length
    if (end === undefined) return { text: paragraph }
    const from = found.end + end
    return { text: paragraph.slice(from), date: found.day, dateline: paragraph.slice(0, from).trim() }
  }
  return { text: paragraph }
}
