import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { formatDate } from '../../archive/formats.ts'
import { languageTags, textIn } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { mayBePublishedLater } from '../data/findStory.ts'
import { catalogueQuery, issueQuery } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import type { SavedEntry } from '../memory/savedEntries.ts'
import { idsOfKey, storyKey } from '../memory/storyKey.ts'
import { Link, paths } from '../ui/Link.tsx'
import './SavedStory.css'

type Props = {
  entry: SavedEntry
  StoryItem: ComponentType<{ issueId: string; story: PublishedStory }>
}

/** A saved story, or what was recorded of it if it is not available. */
export function SavedStory({ entry, StoryItem }: Props) {
  const { data, isError, refetch } = useQuery(catalogueQuery)
  const { issueId } = idsOfKey(entry.key)
  const issue = data?.issues.find(({ id }) => id === issueId)
  if (issue) return <InIssue entry={entry} StoryItem={StoryItem} issue={issue} />
  const why = data && mayBePublishedLater(issueId, data) ? 'later' : state(data, isError)
  return <Remembered entry={entry} state={why} onRetry={() => void refetch()} />
}

function InIssue({ entry, StoryItem, issue }: Props & { issue: CatalogueIssue }) {
  const { data, isError, refetch } = useQuery(issueQuery(issue))
  const story = data?.stories.find(({ id }) => entry.key === storyKey(issue.id, id))
  if (story) return <StoryItem issueId={issue.id} story={story} />
  return <Remembered entry={entry} state={state(data, isError)} onRetry={() => void refetch()} />
}

type State = 'gone' | 'later' | 'away' | 'coming'

/** Why a story is missing, given the data that should contain it. */
function state(answer: object | undefined, isError: boolean): State {
  if (answer) return 'gone'
  return isError ? 'away' : 'coming'
}

/** What was recorded when the story was saved, and why the story is missing. */
function Remembered({ entry, state, onRetry }: { entry: SavedEntry; state: State; onRetry: () => void }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { issueId, storyId } = idsOfKey(entry.key)
  const { language: written, text } = textIn(entry.headline, language)
  return (
    <article className="saved-remembered">
      <p className="mark">{formatDate(issueId, language)}</p>
      <h3 lang={languageTags[written]}>
        {state === 'gone' || state === 'later' ? (
          text
        ) : (
          <Link to={paths.story(language, issueId, storyId)}>{text}</Link>
        )}
      </h3>
      {state !== 'coming' && <p>{t(`saved.${state}`)}</p>}
      {state === 'away' && (
        <button type="button" className="button button-quiet" onClick={onRetry}>
          {t('error.retry')}
        </button>
      )}
    </article>
  )
}
