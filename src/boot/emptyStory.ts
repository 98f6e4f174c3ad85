import type { Language } from '../archive/languages.ts'

/** The ids of the story that the shell's empty pages show. */
export const emptyStory = { issue: '0000-01', story: 'empty' } as const

/** Its ids, as they follow each other in its address. */
export const emptyStoryIds = `${emptyStory.issue}/${emptyStory.story}`

/** The id of the template that holds its page. */
export function emptyStoryId(language: Language): `empty-${Language}` {
  return `empty-${language}`
}
