import type { ReactNode } from 'react'
import { formatNumber } from '../../archive/formats.ts'
import { languages, languageTags, otherLanguage, views } from '../../archive/languages.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { wordLevels } from '../../archive/words/hardWords.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import {
  changePreferences,
  lineWidths,
  readPreferences,
  switches,
  usePreference,
  usePreferences,
  usePreferencesPersistence,
} from '../memory/preferences.ts'
import { Choice } from '../ui/Choice.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { FaceChoice, PinyinChoice, TextSizeChoice, ThemeChoice } from '../ui/LookChoices.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import './SettingsPage.css'

type Part = 'offline' | 'listening' | 'following' | 'backup'

/**
 * All settings of the reader.
 * @param offline what is stored on the device, and its size
 * @param listening the languages that the device cannot read aloud
 * @param following what the reader follows
 * @param backup the export and import of the reading record
 */
export function SettingsPage({ offline, listening, following, backup }: Readonly<Record<Part, ReactNode>>) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const preferences = usePreferences()
  const persistence = usePreferencesPersistence()
  return (
    <div className="page settings">
      <PageHead title={t('settings.title')} pathIn={sitePaths.settings} />
      <h1>{t('settings.title')}</h1>
      <p className="ways">
        <Link to={paths.names(language)}>{t('names.title')}</Link>
        <Link to={paths.about(language)}>{t('nav.about')}</Link>
        <a href="#transfer">{t('saved.transfer')}</a>
      </p>
      <noscript>
        <p>{t('settings.needsScript')}</p>
      </noscript>
      {persistence !== 'kept' && <p className="mark">{t(`settings.${persistence}`)}</p>}
      <Choice
        legend={t('settings.view')}
        options={views.map((value) => ({ value, label: t(`story.view.${value}`) }))}
        chosen={preferences.view ?? language}
        onChoose={(view) => changePreferences({ view })}
      />
      <InterfaceLanguageChoice />
      <Looks />
      <WordSettings />
      <div className="settings-keys">
        <Choice
          legend={t('settings.singleKeys')}
          hint={t('settings.singleKeysHint')}
          options={switches.map((value) => ({ value, label: t(`settings.singleKeys.${value}`) }))}
          chosen={preferences.singleKeys}
          onChoose={(singleKeys) => changePreferences({ singleKeys })}
        />
      </div>
      <section className="needs-app" aria-labelledby="settings-offline">
        <h2 id="settings-offline">{t('settings.offline')}</h2>
        {offline}
      </section>
      {listening}
      {following}
      {backup}
    </div>
  )
}

/** How the page and its stories look. The lines of a phone are as wide as its screen. */
function Looks() {
  const t = useTranslate()
  return (
    <>
      <TextSizeChoice />
      <FaceChoice />
      <div className="settings-wide">
        <Choice
          legend={t('settings.lineWidth')}
          options={lineWidths.map((value) => ({ value, label: t(`settings.lineWidth.${value}`) }))}
          chosen={usePreference('lineWidth')}
          onChoose={(lineWidth) => changePreferences({ lineWidth })}
        />
      </div>
      <Sample />
      <ThemeChoice />
    </>
  )
}

/** A story's text as it will look, in both languages. */
function Sample() {
  const language = useInterfaceLanguage()
  return (
    <div className="settings-sample reading-text needs-app">
      {[language, otherLanguage(language)].map((one) => (
        <p key={one} lang={languageTags[one]}>
          {interfaceI18n(one).t('settings.sample')}
        </p>
      ))}
    </div>
  )
}

/** A choice by links, because the interface language is in the address. */
function InterfaceLanguageChoice() {
  const t = useTranslate()
  const current = useInterfaceLanguage()
  return (
    <section aria-labelledby="settings-language">
      <h2 id="settings-language">{t('settings.language')}</h2>
      <p className="row choice-options">
        {languages.map((language) => (
          <Link
            key={language}
            lang={languageTags[language]}
            hrefLang={languageTags[language]}
            aria-current={language === current || undefined}
            to={paths.settings(language)}
            // Stories that followed the menus stay as they are.
            onClick={() => changePreferences({ language, view: readPreferences().view ?? current })}
          >
            {interfaceI18n(language).t(`story.view.${language}`)}
          </Link>
        ))}
      </p>
    </section>
  )
}

/** Which words have pinyin, and which are hard. */
function WordSettings() {
  const t = useTranslate()
  const level = usePreference('wordLevel')
  return (
    <>
      <PinyinChoice />
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
