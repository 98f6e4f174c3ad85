import { type EditorialRule, inEachChineseText } from '../editorialRule.ts'
import { unmarkedPeriodicals } from '../unmarkedPeriodicals.ts'

export const periodicalTitles: EditorialRule = {
  name: 'periodical-titles',
  what: 'The name of a newspaper or magazine without the title marks that GB/T 15834 asks for.',
  check: inEachChineseText((text) => {
    const [mention] = unmarkedPeriodicals(text)
    if (!mention) return undefined
    const expected = 'the name of a periodical between 《 and 》'
    return { level: 'warning', found: `“${mention.text}”`, expected }
  }),
}
