import { languages, languageTags } from '../../../archive/languages.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { useDeskLanguage } from '../i18n/DeskLanguage.tsx'

type Headline = { readonly text: string; readonly lang?: string }

/** Gives a story's headline in the interface language, else in the other, and the language that it is in. */
export function useHeadline(): (story: DraftStory) => Headline {
  const { language } = useDeskLanguage()
  return ({ headline }) => {
    const written = [language, ...languages].find((one) => headline[one] !== undefined)
    return written === undefined
      ? { text: '–' }
      : { text: headline[written] ?? '–', lang: languageTags[written] }
  }
}
