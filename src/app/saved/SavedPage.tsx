import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { formatDate } from '../../archive/formats.ts'
import { languageTags, textIn } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { issueQuery } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import {
  idsOfKey,
  saveStory,
  unsaveStory,
  usePersistence,
  useReadingRecord,
} from '../memory/readingRecord.ts'
import { type SavedEntry, savedEntries } from '../memory/savedEntries.ts'
import { Link, paths } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { NotKept } from '../ui/SaveAlerts.tsx'
import { useHydrated } from '../ui/useHydrated.ts'
import { QuarantineNotes } from './RecordTransfer.tsx'
import { type ListOf, SavedList, useIssueOf } from './SavedList.tsx'
import { SavedMarks } from './SavedMarks.tsx'
import { SavedWords } from './SavedWords.tsx'
import './SavedPage.css'

type Props = { StoryItem: ComponentType<{ issueId: string; story: PublishedStory }> }

/**
 * The stories that the reader saved, newest first, the words, and the marks.
 * @param StoryItem shows a story as lists do
 */
export function SavedPage({ StoryItem }: Props) {
  const t = useTranslate()
  const hydrated = useHydrated()
  const language = useInterfaceLanguage()
  return (
    <div className="page saved-page">
      <PageHead title={t('saved.title')} pathIn={sitePaths.saved} />
      <meta name="robots" content="noindex" />
      <h1>{t('saved.title')}</h1>
      <noscript>
        <p>{t('saved.needsScript')}</p>
      </noscript>
      {/* Only after hydration: the build knows no saved stories, and the list must not move other content. */}
      {hydrated && (
        <>
          <SavedStories StoryItem={StoryItem} />
          <SavedWords />
          <SavedMarks />
          <p>
            <Link className="thumb-link" to={{ pathname: paths.settings(language), hash: 'transfer' }}>
              {t('saved.transfer')}
            </Link>
          </p>
        </>
      )}
    </div>
  )
}

const stories: ListOf<SavedEntry> = {
  kind: 'stories',
  idOf: ({ key }) => key,
  nameOf: ({ headline }, language) => textIn(headline, language),
  remove: ({ key }) => unsaveStory(key),
  restore: ({ key, headline, at }) => saveStory(key, headline, at),
}

function SavedStories({ StoryItem }: Props) {
  const t = useTranslate()
  const persistence = usePersistence()
  const saved = savedEntries(useReadingRecord())
  return (
    <>
      {persistence !== 'kept' && (
        <p className="mark">
          <NotKept />
        </p>
      )}
      <QuarantineNotes />
      <SavedList
        of={stories}
        saved={saved}
        head={<h2>{t('issue.stories', { count: saved.length })}</h2>}
        none={
          persistence !== 'apart' && (
            <>
              <p className="standfirst">{t('saved.none')}</p>
              <p>{t('saved.how')}</p>
            </>
          )
        }
        more={t('saved.more')}
      >
        {(entry) => <SavedStory entry={entry} StoryItem={StoryItem} />}
      </SavedList>
    </>
  )
}

/** A saved story; or what was recorded when it was saved, and why the story is missing. */
function SavedStory({ entry, StoryItem }: Props & { entry: SavedEntry }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { issueId, storyId } = idsOfKey(entry.key)
  const { issue, missing, catalogue } = useIssueOf(entry.key)
  const inIssue = useQuery(issueQuery(issue))
  const story = inIssue.data?.stories.find(({ id }) => id === storyId)
  if (story) return <StoryItem issueId={issueId} story={story} />
  const reason = inIssue.data ? 'saved.gone' : missing
  const failed = [catalogue, inIssue].find(({ data, isError }) => !data && isError)
  const { language: written, text } = textIn(entry.headline, language)
  return (
    <article className="saved-remembered">
      <p className="quiet">{formatDate(issueId, language)}</p>
      <h3 lang={languageTags[written]}>
        {reason ? text : <Link to={paths.story(language, issueId, storyId)}>{text}</Link>}
      </h3>
      {(reason ?? failed) && <p className="quiet">{t(reason ?? 'saved.away')}</p>}
      {failed && (
        <button type="button" className="button button-quiet" onClick={() => void failed.refetch()}>
          {t('error.retry')}
        </button>
      )}
    </article>
  )
}
