import type { ComponentType } from 'react'
import { languageTags, textIn } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import {
  idsOfKey,
  saveStory,
  storyKey,
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
import { type ListOf, SavedList } from './SavedList.tsx'
import { SavedMarks } from './SavedMarks.tsx'
import { SavedWords } from './SavedWords.tsx'
import './SavedPage.css'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { formatDate } from '../../archive/formats.ts'
import { mayBePublishedLater } from '../data/findStory.ts'
import { catalogueQuery, issueQuery } from '../data/queries.ts'

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
          <p className="saved-transfer">
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
        head={<h2 className="saved-count">{t('issue.stories', { count: saved.length })}</h2>}
        none={persistence !== 'apart' && <NothingSaved />}
        more={t('saved.more')}
      >
        {(entry) => <SavedStory entry={entry} StoryItem={StoryItem} />}
      </SavedList>
    </>
  )
}

function NothingSaved() {
  const t = useTranslate()
  return (
    <>
      <p className="standfirst">{t('saved.none')}</p>
      <p>{t('saved.how')}</p>
    </>
  )
}

type StoryProps = Props & { entry: SavedEntry }

/** A saved story, or what was recorded of it if it is not available. */
function SavedStory({ entry, StoryItem }: StoryProps) {
  const query = useQuery(catalogueQuery)
  const { issueId } = idsOfKey(entry.key)
  const issue = query.data?.issues.find(({ id }) => id === issueId)
  if (issue) return <InIssue entry={entry} StoryItem={StoryItem} issue={issue} />
  const isLater = query.data && mayBePublishedLater(issueId, query.data)
  return <Remembered entry={entry} query={query} isLater={isLater} />
}

function InIssue({ entry, StoryItem, issue }: StoryProps & { issue: CatalogueIssue }) {
  const query = useQuery(issueQuery(issue))
  const story = query.data?.stories.find(({ id }) => entry.key === storyKey(issue.id, id))
  return story ? <StoryItem issueId={issue.id} story={story} /> : <Remembered entry={entry} query={query} />
}

type RememberedProps = {
  entry: SavedEntry
  /** What should have the story. */
  query: Pick<UseQueryResult<object>, 'data' | 'isError' | 'refetch'>
  /** Whether its issue may come. */
  isLater?: boolean | undefined
}

/** What was recorded when the story was saved, and why the story is missing. */
function Remembered({ entry, query: { data, isError, refetch }, isLater }: RememberedProps) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { issueId, storyId } = idsOfKey(entry.key)
  const { language: written, text } = textIn(entry.headline, language)
  return (
    <article className="saved-remembered">
      <p className="quiet">{formatDate(issueId, language)}</p>
      <h3 lang={languageTags[written]}>
        {data ? text : <Link to={paths.story(language, issueId, storyId)}>{text}</Link>}
      </h3>
      {data && <p className="quiet">{t(isLater ? 'saved.later' : 'saved.gone')}</p>}
      {!data && isError && (
        <>
          <p className="quiet">{t('saved.away')}</p>
          <button type="button" className="button button-quiet" onClick={() => void refetch()}>
            {t('error.retry')}
          </button>
        </>
      )}
    </article>
  )
}
