import type { Story } from '../../archive/issue.ts'
import { type Language, languages, otherLanguage, storyHas } from '../../archive/languages.ts'
import { type EditorialRule, inEachStory, type StoryFault } from '../editorialRule.ts'

const names = { en: 'English', zh: 'Chinese' } as const

function faultsOf(story: Story): StoryFault[] {
  const fault = (found: string, expected: string, ...part: string[]): StoryFault => {
    return { level: 'warning', part, found, expected }
  }
  const absent = languages.find((language) => !storyHas(story, language))
  if (absent !== undefined) {
    const headline = story.headline[absent] === undefined ? '' : ' but for the headline'
    return [fault(`${names[otherLanguage(absent)]} alone${headline}`, `the story in ${names[absent]} too`)]
  }
  return languages.flatMap((language) => [
    ...(story.headline[language] === undefined
      ? [fault(`no ${names[language]} headline`, 'a headline in both languages', 'headline')]
      : []),
    ...untranslated(story, language).map((found) =>
      fault(found, `its ${names[language]}, or one segment with it`, 'body'),
    ),
  ])
}

/** How many of a story's segments have the other language but not this one. */
function untranslated(story: Story, language: Language): string[] {
  const segments = story.body.flat()
  const lacking = segments.filter((segment) => segment[language] === undefined).length
  return lacking === 0 ? [] : [`${lacking} of ${segments.length} segments without ${names[language]}`]
}

export const missingTranslation: EditorialRule = {
  name: 'missing-translation',
  what: 'A story, headline or segment in one language alone.',
  check: inEachStory(faultsOf),
}
