import { otherLanguage } from '../../archive/languages.ts'
import { editorialRule } from '../editorialRule.ts'
import { textPairs } from '../storyTexts.ts'

/** English letters for each Chinese character. News is near 3.3. Outside these limits a part is probably missing. */
const usual = { least: 1.5, most: 7 }
/** Shorter pairs vary too much to judge. */
const shortest = { en: 60, zh: 20 }

export const unevenTranslation = editorialRule('uneven-translation', (issue) =>
  textPairs(issue).flatMap(({ story, pair: { en, zh }, part, path }) => {
    if (part === 'headline' || en === undefined || zh === undefined) return []
    const ratio = en.length / zh.length
    const isShort = en.length < shortest.en && zh.length < shortest.zh
    if (isShort || (ratio >= usual.least && ratio <= usual.most)) return []
    const language = ratio > usual.most ? 'en' : 'zh'
    const params = {
      en: en.length,
      zh: zh.length,
      text: zh,
      language,
      other: otherLanguage(language),
    } as const
    return [{ code: 'longer', params, level: 'warning', path, story: story.id }] as const
  }),
)
