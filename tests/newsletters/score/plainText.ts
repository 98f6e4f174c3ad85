import { Converter } from 'opencc-js/t2cn'
import type { Language } from '../../../src/archive/languages.ts'

const toSimplified = Converter({ from: 'tw', to: 'cn' })

/** A text without what may differ between two prints: widths, quotes, white space, traditional characters. */
export function plainText(text: string, language: Language): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return language === 'en' ? plain : toSimplified(plain.replace(/ /g, ''))
}

/** Only the letters and digits of a text. */
export function lettersOf(text: string): string {
  return toSimplified(
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  )
}

/** Letters that a reader's search would miss: ligatures, soft hyphens, private-use characters. */
export const oddLetters = /[\ufb00-\ufb06\u00ad\ue000-\uf8ff]/
