import { languages, languageTags } from '../../../archive/languages.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { useLanguage } from '../language.ts'

type Headed = Pick<DraftStory, 'headline'>

/** Returns the function that gives a story's headline, in the interface language if possible, and its language. */
export function useHeadline(): (story: Headed) => { readonly text: string; readonly lang?: string } {
  const language = useLanguage()
  return ({ headline }) => {
    const written = [language, ...languages].find((one) => headline[one] !== undefined)
    return { text: (written && headline[written]) ?? '–', ...(written && { lang: languageTags[written] }) }
  }
}

/** A story's headline, in the interface language if possible. */
export function Headline({ story }: { story: Headed }) {
  const { text, lang } = useHeadline()(story)
  return <span lang={lang}>{text}</span>
}
