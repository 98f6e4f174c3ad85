import { Converter } from 'opencc-js/cn2t'
import type { Language } from '../../../src/archive/languages.ts'
import type { DateForm, Lettering } from '../style/houseStyle.ts'

const toTraditional = Converter({ from: 'cn', to: 'tw' })
const ligatures: readonly (readonly [letters: string, ligature: string])[] = [
  ['ffi', 'ﬃ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
]

/** The text as a newsletter with these letters prints it. */
export function lettered(text: string, language: Language | 'both', kinds: ReadonlySet<Lettering>): string {
  let printed = text
  if (language !== 'zh' && kinds.has('ligatures'))
    for (const [letters, ligature] of ligatures) printed = printed.replaceAll(letters, ligature)
  if (language !== 'zh' && kinds.has('softHyphens'))
    printed = printed.replace(/(?<=\b\p{Ll}{4})(?=\p{Ll}{4})/gu, '\u00ad')
  if (language !== 'en' && kinds.has('fullWidthFigures'))
    printed = printed.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  return language !== 'en' && kinds.has('traditional') ? toTraditional(printed) : printed
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The date of a day `YYYY-MM-DD` as a newsletter prints it. */
export function writtenDate(day: string, form: DateForm): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const name = months[month - 1] ?? ''
  const english = `${date} ${name} ${year}`
  const chinese = `${year}年${month}月${date}日`
  switch (form) {
    case 'iso':
      return day
    case 'englishLong':
      return english
    case 'englishShort':
      return `${date} ${name.slice(0, 3)} ${year}`
    case 'englishWithoutYear':
      return `${date} ${name.slice(0, 3)}`
    case 'american':
      return `${name} ${date}, ${year}`
    case 'chinese':
      return chinese
    case 'chineseWithoutYear':
      return `${month}月${date}日`
    case 'both':
      return `${english} ${chinese}`
  }
}
