import { type EditorialRule, inEachText, quote } from '../editorialRule.ts'

/** A date as newsletters print it under a headline: in brackets, or alone. */
const printed = /[(（]\s*20\d\d-\d{2}-\d{2}\s*[)）]|^\s*20\d\d-\d{2}-\d{2}\s*$/

export const strayDate: EditorialRule = {
  name: 'stray-date',
  what: 'A printed date left in a text, where it dates nothing.',
  check: inEachText(({ part, text }) => {
    const date = part === 'note' ? undefined : printed.exec(text)?.[0]
    if (date === undefined) return undefined
    return {
      level: 'error',
      found: `“${date.trim()}” in ${quote(text, 60)}`,
      expected: 'the text alone; a story’s day stands in its date',
    }
  }),
}
