import { languages } from '../../archive/languages.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { rankVoices } from './speech/rankVoices.ts'
import { useVoices } from './speech/useVoices.ts'

/** Says which languages no voice of this device reads, where there are such: stories in them have no button to listen. */
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
