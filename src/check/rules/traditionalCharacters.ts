import { chineseTextRule } from '../editorialRule.ts'
import { traditionalIn } from '../traditionalIn.ts'

export const traditionalCharacters = chineseTextRule('traditional-characters', (text) => {
  const found = traditionalIn(text)
  if (found.length === 0) return undefined
  const traditional = found.map(({ character }) => character).join('')
  const simplified = found.map((one) => one.simplified).join('')
  return { code: 'mixed', params: { traditional, simplified }, level: 'warning' }
})
