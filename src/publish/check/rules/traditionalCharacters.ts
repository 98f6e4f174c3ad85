import { type EditorialRule, oncePerPair, type Remark } from '../editorialRule.ts'
import { textPairs, textsOf } from '../storyTexts.ts'
import { traditionalIn } from '../traditionalIn.ts'

export const traditionalCharacters: EditorialRule = {
  name: 'traditional-characters',
  what: 'Traditional characters among the simplified ones of the archive.',
  check: (issue) =>
    oncePerPair(
      textsOf(textPairs(issue))
        .filter(({ language }) => language === 'zh')
        .flatMap(({ story, text, path }): Remark[] => {
          const found = traditionalIn(text)
          if (found.length === 0) return []
          const simplified = found.map(({ character, simplified: one }) => `${character} → ${one}`).join(', ')
          return [
            {
              level: 'warning',
              path,
              story: story.id,
              found: `“${found.map(({ character }) => character).join('')}”`,
              expected: `simplified characters: ${simplified}`,
            },
          ]
        }),
    ),
}
