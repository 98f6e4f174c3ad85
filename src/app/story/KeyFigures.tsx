import { memo } from 'react'
import { headFigures } from '../../archive/keyFigures.ts'
import { languageTags, otherLanguage } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import './KeyFigures.css'

/** The figures at the head of a story that has at least three, in both notations. */
export const KeyFigures = memo(function KeyFigures({ story }: { story: PublishedStory }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const other = otherLanguage(language)
  const figures = headFigures(story)
  if (figures.length === 0) return null
  return (
    <ul className="key-figures" aria-label={t('story.keyFigures')}>
      {figures.map((figure) => (
        <li key={figure.en.plain}>
          <b lang={languageTags[language]}>{figure[language].notation}</b>
          {figure[other].notation !== figure[language].notation && (
            <small lang={languageTags[other]}>{figure[other].notation}</small>
          )}
        </li>
      ))}
    </ul>
  )
})
