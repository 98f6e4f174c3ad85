import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import {
  changePreferences,
  faces,
  pinyinChoices,
  textSizes,
  themes,
  usePreference,
} from '../memory/preferences.ts'
import { Choice } from './Choice.tsx'
import './LookChoices.css'

/* What readers choose in the settings and in a story: how text looks. */

/** The text size, as letters of these sizes. */
export function TextSizeChoice() {
  const t = useTranslate()
  return (
    <Choice
      legend={t('settings.textSize')}
      options={textSizes.map((value) => ({
        value,
        label: (
          <>
            <span className="letter" data-text-size={value} aria-hidden="true">
              {t('settings.letter')}
            </span>
            <span className="visually-hidden">{t(`settings.textSize.${value}`)}</span>
          </>
        ),
      }))}
      chosen={usePreference('textSize')}
      onChoose={(textSize) => changePreferences({ textSize })}
    />
  )
}

export function FaceChoice() {
  const t = useTranslate()
  return (
    <Choice
      legend={t('settings.face')}
      options={faces.map((value) => ({ value, label: t(`settings.face.${value}`) }))}
      chosen={usePreference('face')}
      onChoose={(face) => changePreferences({ face })}
    />
  )
}

export function ThemeChoice() {
  const t = useTranslate()
  return (
    <Choice
      legend={t('settings.theme')}
      options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
      chosen={usePreference('theme')}
      onChoose={(theme) => changePreferences({ theme })}
    />
  )
}

/** Which Chinese words of stories have pinyin. */
export function PinyinChoice() {
  const t = useTranslate()
  return (
    <Choice
      role="radiogroup"
      legend={t('words.pinyin')}
      options={pinyinChoices.map((value) => ({ value, label: t(`words.pinyin.${value}`) }))}
      chosen={usePreference('pinyin')}
      onChoose={(pinyin) => changePreferences({ pinyin })}
    />
  )
}
