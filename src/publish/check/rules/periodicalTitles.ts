import type { EditorialRule } from '../editorialRule.ts'
import { unmarkedPeriodicals } from '../names/unmarkedPeriodicals.ts'
import { textPairs, textsOf } from '../storyTexts.ts'

export const periodicalTitles: EditorialRule = {
  name: 'periodical-titles',
  what: 'The name of a newspaper or magazine without the title marks that GB/T 15834 asks for.',
  check: (issue) =>
    textsOf(textPairs(issue))
      .filter(({ language }) => language === 'zh')
      .flatMap(({ story, text, path }) => {
        const [mention] = unmarkedPeriodicals(text)
        if (!mention) return []
        const expected = 'the name of a periodical between 《 and 》'
        return [{ level: 'warning', path, story: story.id, found: `“${mention.text}”`, expected }]
      }),
}
