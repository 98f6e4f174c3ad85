import { languageTags, otherLanguage } from '../../archive/languages.ts'
import type { LinkedFigure, PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** The figures at the head of a story that has three or more, in both notations. */
export function KeyFigures({ story }: { story: PublishedStory }) {
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
}

/** Each once, and only those that say of what they are: a bare number tells nothing outside its sentence. */
export function keyFigures(story: PublishedStory): LinkedFigure[] {
  const found = new Map<string, LinkedFigure>()
  for (const figure of story.body.flat().flatMap(({ figures = [] }) => figures)) {
    const telling = /\d/.test(figure.en.notation) && /[^\d.,\s]/.test(figure.en.notation)
    if (telling && !found.has(figure.en.plain)) found.set(figure.en.plain, figure)
  }
  return [...found.values()]
}
