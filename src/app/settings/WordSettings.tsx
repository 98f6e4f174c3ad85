import { wordLevels } from '../../archive/words/hardWords.ts'
import { formatNumber } from '../i18n/formats.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, pinyinChoices, usePreference } from '../memory/preferences.ts'
import { Choice } from './Choice.tsx'

/** Over which words pinyin stands, and which words are hard. */
export function WordSettings() {
  const t = useTranslate()
  const pinyin = usePreference('pinyin')
  const level = usePreference('wordLevel')
  return (
    <>
      <Choice
        role="radiogroup"
        legend={t('words.pinyin')}
        options={pinyinChoices.map((value) => ({ value, label: t(`words.pinyin.${value}`) }))}
        chosen={pinyin}
        onChoose={(choice) => changePreferences({ pinyin: choice })}
      />
      <Choice
        role="radiogroup"
        legend={t('words.known')}
        hint={t('words.knownHint')}
        options={wordLevels.map((value) => ({ value, label: formatNumber(value) }))}
        chosen={level}
        onChoose={(wordLevel) => changePreferences({ wordLevel })}
      />
    </>
  )
}
