import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { isView, languages, storyHas, type View } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, usePreference } from '../memory/preferences.ts'

/**
 * The view of a story: from the address, which decides for this story alone; else the reader's last choice, else the
 * interface language. It is always a language that the story has.
 * @returns `available`: the languages that the story has
 */
export function useView(story: PublishedStory) {
  const [search] = useSearchParams()
  const { hash, state } = useLocation()
  const navigate = useNavigate()
  const language = useInterfaceLanguage()
  const chosen = usePreference('view')
  const asked = search.getAll('view')
  const available = languages.filter((one) => storyHas(story, one))
  const wanted = asked.find(isView) ?? chosen ?? language
  const [only] = available.length === 1 ? available : []
  return {
    view: only ?? wanted,
    available,
    choose: (view: View) => {
      changePreferences({ view })
      if (asked.length > 0)
        void navigate({ search: '', hash }, { state, replace: true, preventScrollReset: true })
    },
  }
}
