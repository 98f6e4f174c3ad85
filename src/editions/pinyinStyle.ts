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
