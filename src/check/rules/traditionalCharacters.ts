import { type EditorialRule, inEachChineseText } from '../editorialRule.ts'
import { traditionalIn } from '../traditionalIn.ts'

export const traditionalCharacters: EditorialRule = {
  name: 'traditional-characters',
  what: 'Traditional characters among the simplified ones of the archive.',
  check: inEachChineseText((text) => {
    const found = traditionalIn(text)
    if (found.length === 0) return undefined
    const simplified = found.map(({ character, simplified: one }) => `${character} → ${one}`).join(', ')
    return {
      level: 'warning',
      found: `“${found.map(({ character }) => character).join('')}”`,
      expected: `simplified characters: ${simplified}`,
    }
  }),
}
