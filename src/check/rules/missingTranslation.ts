import type { Story } from '../../archive/issue.ts'
import { type Language, languages, otherLanguage, storyHas } from '../../archive/languages.ts'
import { type StoryFault, storyRule } from '../editorialRule.ts'

type Missing = StoryFault<'missing-translation'>

function faultsOf(story: Story): Missing[] {
  const absent = languages.find((language) => !storyHas(story, language))
  if (absent !== undefined) {
    const code = story.headline[absent] === undefined ? 'story' : 'body'
    const params = { language: absent, other: otherLanguage(absent) }
    return [{ code, params, level: 'warning', part: [] }]
  }
  return languages.flatMap((language) => [
    ...(story.headline[language] === undefined ? [headlineFault(language)] : []),
    ...segmentFault(story, language),
  ])
}

function headlineFault(language: Language): Missing {
  return { code: 'headline', params: { language }, level: 'warning', part: ['headline'] }
}

/** Segments that have the other language but not this one. */
function segmentFault(story: Story, language: Language): Missing[] {
  const segments = story.body.flat()
  const missing = segments.filter((segment) => segment[language] === undefined).length
  if (missing === 0) return []
  const params = { missing, total: segments.length, language }
  return [{ code: 'segments', params, level: 'warning', part: ['body'] }]
}

export const missingTranslation = storyRule('missing-translation', faultsOf)
