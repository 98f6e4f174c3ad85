import { textRule } from '../editorialRule.ts'

/** A date as newsletters print it under a headline: in brackets, or alone. */
const printed = /[(（]\s*20\d\d-\d{2}-\d{2}\s*[)）]|^\s*20\d\d-\d{2}-\d{2}\s*$/

export const strayDate = textRule('stray-date', ({ part, text }) => {
  const date = part === 'note' ? undefined : printed.exec(text)?.[0]
  return date === undefined
    ? undefined
    : { code: 'printed', params: { date: date.trim(), text }, level: 'error' }
})
