import { memo } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, pinyinChoices, usePreference } from '../memory/preferences.ts'
import { useHydrated } from '../ui/useHydrated.ts'
import { useStoryWords, WordsAway } from './WordHelp.tsx'
import './PinyinSwitch.css'

/** Over which Chinese words of stories pinyin stands. */
export const PinyinSwitch = memo(function PinyinSwitch() {
  const t = useTranslate()
  const chosen = usePreference('pinyin')
  const hydrated = useHydrated()
  const { state } = useStoryWords()
  if (state === 'absent') return null
  return (
    <div className="pinyin-switch screen-only needs-app">
      <div role="radiogroup" aria-label={t('words.pinyin')}>
        <span aria-hidden="true">{t('words.pinyin')}</span>
        {pinyinChoices.map((choice) => (
          <label key={choice}>
            <input
              className="over-label"
              type="radio"
              name="pinyin"
              value={choice}
              autoComplete="off"
              disabled={!hydrated}
              checked={choice === chosen}
              onChange={() => changePreferences({ pinyin: choice })}
            />
            <span>{t(`words.pinyin.${choice}`)}</span>
          </label>
        ))}
      </div>
      {chosen !== 'off' && <WordsAway />}
    </div>
  )
})
