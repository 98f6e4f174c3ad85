import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, usePreference } from '../memory/preferences.ts'

/** Whether the next story follows automatically, as the device remembers it. */
export function ReadsOn() {
  const t = useTranslate()
  return (
    <label className="player-on" title={t('listen.readsOnWhat')}>
      <input
        type="checkbox"
        checked={usePreference('readsOn') === true}
        onChange={({ target }) => changePreferences({ readsOn: target.checked || undefined })}
      />
      {t('listen.readsOn')}
    </label>
  )
}
