import { languages, languageTags } from '../../../archive/languages.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { useLanguage } from '../preferences.ts'

type Headline = { readonly text: string; readonly lang?: string }

/** Returns the function that gives a story's headline, in the interface language if possible, and its language. */
export function useHeadline(): (story: DraftStory) => Headline {
  const language = useLanguage()
  return ({ headline }) => {
    const written = [language, ...languages].find((one) => headline[one] !== undefined)
    return written === undefined
      ? { text: '–' }
      : { text: headline[written] ?? '–', lang: languageTags[written] }
  }
}
