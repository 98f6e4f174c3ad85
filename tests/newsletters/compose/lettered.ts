import { Converter } from 'opencc-js/cn2t'
import type { Language } from '../../../src/archive/languages.ts'
import type { Lettering } from '../style/houseStyle.ts'

const toTraditional = Converter({ from: 'cn', to: 'tw' })
const ligatures: readonly (readonly [letters: string, ligature: string])[] = [
  ['ffi', 'ﬃ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
]

/** The text as a newsletter with such letters prints it. */
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
