import { type Content, element, Markup, markup } from './markup.ts'
import type { SpeltPart } from './spellText.ts'

/**
 * A text with its pinyin above it, for HTML and XHTML alike. Screen readers hear the text once. A reader of books that
 * knows no ruby sets the pinyin in brackets behind its word.
 */
export function rubyMarkup(parts: readonly SpeltPart[]): Content {
  return parts.map((part, at) => {
    if (part.pinyin === undefined) return part.text
    // Browsers break a line between two characters, but not between two words with ruby.
    const isAfterWord = parts[at - 1]?.pinyin !== undefined
    return [isAfterWord ? element('wbr', {}) : undefined, wordMarkup(part.text, part.pinyin)]
  })
}

function wordMarkup(text: string, pinyin: string): Markup {
  const above = element('rt', pinyinAttributes, pinyin)
  return element('ruby', {}, markup`${text}<rp>(</rp>${above}<rp>)</rp>`)
}

const pinyinTag = 'zh-Latn-pinyin'

const pinyinAttributes = { lang: pinyinTag, 'xml:lang': pinyinTag, 'aria-hidden': 'true' }

/**
 * The same markup for print: the style draws the pinyin, so that it is in no outline and no tag of a PDF. A browser would
 * write both languages of a headline and its pinyin as one line of the outline.
 */
export function drawnPinyin(text: Markup): Markup {
  return new Markup(String(text).replace(/<rt ([^>]*)>([^<]*)<\/rt>/g, '<rt $1 data-pinyin="$2"></rt>'))
}
