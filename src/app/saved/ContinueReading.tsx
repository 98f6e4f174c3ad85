import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { languageTags, textIn } from '../../archive/languages.ts'
import { issueQuery, useKnownCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { forgetProgress, idsOfKey, storyKey, useReadingRecord } from '../memory/readingRecord.ts'
import { Link, paths } from '../ui/Link.tsx'
import { paragraphId } from '../ui/textPosition.ts'
import '../ui/ToolButton.css'
import './ContinueReading.css'

/**
 * A link on the front page and on issue pages to the story that the reader last left unfinished, of those
 * listed. None if that is not available.
 */
export function ContinueReading() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const here = useLocation().pathname.replace(/\/?$/, '/')
  const issues =
    useKnownCatalogue()?.issues.filter(({ id }) =>
      [paths.front(language), paths.issue(language, id)].includes(here),
    ) ?? []
  const [last] = Object.entries(useReadingRecord())
    .flatMap(([key, { place }]) => {
      const at = idsOfKey(key)
      const issue = issues.find(({ id }) => id === at.issueId)
      return place && issue ? [{ ...place, issue, storyId: at.storyId }] : []
    })
    .sort((a, b) => b.at - a.at)
  const story = useQuery(issueQuery(last?.issue)).data?.stories.find(({ id }) => id === last?.storyId)
  if (!last || !story) return null
  const { issue, storyId, paragraph } = last
  const headline = textIn(story.headline, language)
  const to = { pathname: paths.story(language, issue.id, storyId), hash: paragraphId(paragraph - 1) }
  return (
    <aside className="continue-reading screen-only" aria-label={t('reading.label')}>
      <Link to={to}>
        {t('reading.continue')} <span lang={languageTags[headline.language]}>{headline.text}</span>
      </Link>
      <button
        type="button"
        className="tool-button"
        aria-label={t('reading.dismiss')}
        onClick={() => forgetProgress(storyKey(issue.id, storyId))}
      >
        ×
      </button>
    </aside>
  )
}
