import { otherLanguage } from '../../archive/languages.ts'
import { pairRule } from '../editorialRule.ts'

/** English letters for each Chinese character. News is near 3.3. Outside these limits a part is probably missing. */
const usual = { least: 1.5, most: 7 }
/** Shorter pairs vary too much to judge. */
const shortest = { en: 60, zh: 20 }

/** A number or a name in Latin letters is about as long in both languages: each counts as one character. */
const latin = /[\w.]+/g

export const unevenTranslation = pairRule('uneven-translation', ({ part, en, zh }) => {
  if (part === 'headline') return undefined
  const characters = zh.replace(latin, '〇').length
  const ratio = en.length / characters
  const isShort = en.length < shortest.en && characters < shortest.zh
  if (isShort || (ratio >= usual.least && ratio <= usual.most)) return undefined
  const language = ratio > usual.most ? 'en' : 'zh'
  const params = {
    en: en.length,
    zh: characters,
    text: zh,
    language,
    other: otherLanguage(language),
  } as const
  return { code: 'longer', params, level: 'warning' }
})
