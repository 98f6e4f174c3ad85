import { chineseTextRule } from '../editorialRule.ts'
import { unmarkedPeriodicals } from '../unmarkedPeriodicals.ts'

export const periodicalTitles = chineseTextRule('periodical-titles', (text) => {
  const [mention] = unmarkedPeriodicals(text)
  return mention && { code: 'unmarked', params: { text: mention.text }, level: 'warning' }
})
