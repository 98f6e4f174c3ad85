import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, speechRates, usePreference } from '../memory/preferences.ts'

/** How fast stories are read aloud, as the device remembers it. */
export function Speed() {
  const t = useTranslate()
  const rate = usePreference('speechRate') ?? 1
  return (
    <select
      className="player-control"
      aria-label={t('listen.speed')}
      value={rate}
      onChange={({ target }) =>
        changePreferences({ speechRate: speechRates.find((one) => String(one) === target.value) })
      }
    >
      {speechRates.map((one) => (
        <option key={one} value={one}>
          {one}×
        </option>
      ))}
    </select>
  )
}
