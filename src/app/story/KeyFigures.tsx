import { memo } from 'react'
import { keyFigures } from '../../archive/keyFigures.ts'
import { languageTags, otherLanguage } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** The figures at the head of a story that has three or more, in both notations. */
export const KeyFigures = memo(function KeyFigures({ story }: { story: PublishedStory }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const other = otherLanguage(language)
  const figures = keyFigures(story)
  if (figures.length < 3) return null
  return (
    <ul className="key-figures" aria-label={t('story.keyFigures')}>
      {figures.slice(0, 6).map((figure) => (
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
