import { languages } from '../../archive/languages.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { rankVoices } from './rankVoices.ts'
import { useVoices } from './useVoices.ts'

/** Lists the languages for which this device has no voice, if any. Stories in them have no listen button. */
export function MissingVoices() {
  const t = useTranslate()
  const voices = useVoices()
  const missing = voices ? languages.filter((one) => rankVoices(one, voices).length === 0) : []
  return (
    missing.length > 0 && (
      <section aria-labelledby="settings-listen">
        <h2 id="settings-listen">{t('listen.title')}</h2>
        {missing.map((language) => (
          <p key={language}>{t(`listen.unread.${language}`)}</p>
        ))}
      </section>
    )
  )
}
