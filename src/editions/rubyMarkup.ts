import type { RubyPart } from '../archive/words/rubyParts.ts'
import { type Content, element, Markup, markup } from './markup.ts'

/**
 * A text with its pinyin above it, for HTML and XHTML alike. Screen readers hear the text once. An e-book
 * reader without ruby shows the pinyin in brackets after its word.
 */
export function rubyMarkup(parts: readonly RubyPart[]): Content {
  return parts.map(({ text, pinyin }, at) => {
    if (pinyin === undefined) return text
    const above = element('rt', { lang: 'zh-Latn-pinyin', 'aria-hidden': 'true' }, pinyin)
    const word = markup`<ruby>${text}<rp>(</rp>${above}<rp>)</rp></ruby>`
    // Browsers break a line between two characters, but not between two words with ruby.
    return parts[at - 1]?.pinyin === undefined ? word : markup`<wbr/>${word}`
  })
}

/**
 * The same markup for print: the style draws the pinyin, so that it is not in the outline or the tags of a
 * PDF. As text it would be in one line of the outline with both languages of a headline.
 */
export function drawnPinyin(text: Markup): Markup {
  return new Markup(String(text).replace(/<rt ([^>]*)>([^<]*)<\/rt>/g, '<rt $1 data-pinyin="$2"></rt>'))
}

/**
 * The common style of pinyin above words. It never touches the next word's pinyin, and no line breaks inside
 * a word.
 */
const ruby = `
rt { font-size: 0.5em; line-height: 1.2; font-weight: normal; font-style: normal; letter-spacing: 0; padding: 0 0.25em; }
ruby { white-space: nowrap; ruby-align: center; }
`

/**
 * The style of pinyin in a book. Every line of a text has room for it, so that the lines are evenly spaced.
 */
export const pinyinBookStyle = `${ruby.trimStart()}p.spelt { line-height: 2.4; }
h1 .spelt { line-height: 2; }
`

/** The style of pinyin on the page that is printed as a PDF. */
export const pinyinPageStyle = `${ruby}rt{color:var(--ink-2)}
rt::before{content:attr(data-pinyin)}
p.spelt{line-height:2.4}
h3 .spelt:lang(zh-Hans){line-height:2}
`
