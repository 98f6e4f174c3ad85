import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useInterfaceLanguage } from '../../i18n/InterfaceLanguage.tsx'
import { usePreference } from '../../memory/preferences.ts'
import { paths } from '../../ui/page/paths.ts'
import { actOf } from './shortcuts.ts'

/** Listens for single keys on every page, unless the reader has switched them off. */
export function useShortcuts(openSheet: () => void): void {
  const navigate = useNavigate()
  const language = useInterfaceLanguage()
  const isOn = usePreference('singleKeys') === 'on'
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const act = actOf(event)
      if (!act) return
      event.preventDefault()
      act({ openSearch: () => void navigate(paths.search(language)), openSheet }, event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [navigate, language, isOn, openSheet])
}
