import type { ComponentType } from 'react'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { saveStory, unsaveStory, usePersistence, useReadingRecord } from '../memory/readingRecord.ts'
import { type SavedEntry, savedEntries } from '../memory/savedEntries.ts'
import { Link, paths } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { NotKept } from '../ui/SaveAlerts.tsx'
import { useHydrated } from '../ui/useHydrated.ts'
import { QuarantineNotes } from './RecordTransfer.tsx'
import { UndoableEntries, useUndoableList } from './removal.tsx'
import { SavedMarks } from './SavedMarks.tsx'
import { SavedStory } from './SavedStory.tsx'
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
          <SavedList StoryItem={StoryItem} />
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

const storyActions = {
  idOf: ({ key }: SavedEntry) => key,
  timeOf: ({ at }: SavedEntry) => at,
  remove: ({ key }: SavedEntry) => unsaveStory(key),
  restore: ({ key, headline, at }: SavedEntry) => saveStory(key, headline, at),
}

function SavedList({ StoryItem }: Props) {
  const t = useTranslate()
  const record = useReadingRecord()
  const persistence = usePersistence()
  const saved = savedEntries(record)
  const entries = useUndoableList(saved, storyActions)
  return (
    <>
      {persistence !== 'kept' && (
        <p className="save-note">
          <NotKept />
        </p>
      )}
      <QuarantineNotes />
      {entries.list.length === 0 && persistence !== 'apart' && <NothingSaved />}
      {entries.list.length > 0 && (
        <h2 className="saved-count">{t('issue.stories', { count: saved.length })}</h2>
      )}
      <UndoableEntries kind="stories" entries={entries} more={t('saved.more')}>
        {(entry, state) => <SavedStory entry={entry} StoryItem={StoryItem} {...state} />}
      </UndoableEntries>
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
