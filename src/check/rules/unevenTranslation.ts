import { type EditorialRule, quote } from '../editorialRule.ts'
import { textPairs } from '../storyTexts.ts'

/** English letters for each Chinese character. News is near 3.3. Outside these limits a part is probably missing. */
const usual = { least: 1.5, most: 7 }
/** Shorter pairs vary too much to judge. */
const shortest = { en: 60, zh: 20 }

export const unevenTranslation: EditorialRule = {
  name: 'uneven-translation',
  what: 'A segment much longer in one language than its translation can be.',
  check: (issue) =>
    textPairs(issue).flatMap(({ story, pair: { en, zh }, part, path }) => {
      if (part === 'headline' || en === undefined || zh === undefined) return []
      const ratio = en.length / zh.length
      const short = en.length < shortest.en && zh.length < shortest.zh
      if (short || (ratio >= usual.least && ratio <= usual.most)) return []
      const longer = ratio > usual.most ? 'English' : 'Chinese'
      return [
        {
          level: 'warning',
          path,
          story: story.id,
          found: `${en.length} letters of English to ${zh.length} characters of Chinese: ${quote(zh, 40)}`,
          expected: `about three to one; part of the ${longer} has no counterpart here`,
        },
      ]
    }),
}
