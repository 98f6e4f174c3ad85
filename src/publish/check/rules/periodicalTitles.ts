import type { EditorialRule } from '../editorialRule.ts'
import { textPairs, textsOf } from '../storyTexts.ts'

/**
 * A newspaper's name. It excludes 每日报告, 按时报到 and 本月刊登, which only look like one. It also excludes the publishing house,
 * 四川日报社, which has no title marks.
 */
const periodical =
  /\p{Script=Han}{1,4}(?:日报|晚报|早报|晨报|时报|周报|都市报|周刊|月刊)(?![\p{Script=Han}]{0,2}》)(?!(?:报业|集团)|[告到道名价送表销考警社登发载])/u

export const periodicalTitles: EditorialRule = {
  name: 'periodical-titles',
  what: 'The name of a newspaper or magazine without the title marks that GB/T 15834 asks for.',
  check: (issue) =>
    textsOf(textPairs(issue))
      .filter(({ language }) => language === 'zh')
      .flatMap(({ story, text, path }) => {
        const name = periodical.exec(text.replace(/《[^》]*》/g, '《》'))?.[0]
        if (name === undefined) return []
        const expected = 'the name of a periodical between 《 and 》'
        return [{ level: 'warning', path, story: story.id, found: `“${name}”`, expected }]
      }),
}
