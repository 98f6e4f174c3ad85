import type { ComponentType } from 'react'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { saveStory, unsaveStory, usePersistence, useReadingRecord } from '../memory/readingRecord.ts'
import { type SavedEntry, savedAtOnce, savedEntries } from '../memory/savedEntries.ts'
import { Link, paths } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { useHydrated } from '../ui/useHydrated.ts'
import { useShown } from '../ui/useShown.ts'
import { QuarantineNotes } from './RecordTransfer.tsx'
import { useUndoableList } from './removal.tsx'
import { SavedMarks } from './SavedMarks.tsx'
import { SavedStory } from './SavedStory.tsx'
import { SavedWords } from './SavedWords.tsx'
import { ListFull, PersistenceNote } from './SaveNotes.tsx'
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
  remove: ({ key }: SavedEntry) => unsaveStory(key),
  restore: ({ key, headline, at }: SavedEntry) => saveStory(key, headline, at),
}

function SavedList({ StoryItem }: Props) {
  const t = useTranslate()
  const record = useReadingRecord()
  const persistence = usePersistence()
  const { shown, showMore } = useShown(savedAtOnce, savedAtOnce)
  const saved = savedEntries(record)
  const { list, isRemoved, toggle, isRefused } = useUndoableList(saved, storyActions)
  return (
    <>
      <PersistenceNote />
      <QuarantineNotes />
      {list.length === 0 && persistence !== 'apart' && <NothingSaved />}
      {list.length > 0 && <h2 className="saved-count">{t('issue.stories', { count: saved.length })}</h2>}
      <ul className="saved-list">
        {list.slice(0, shown).map((entry) => (
          <li key={entry.key}>
            <SavedStory
              entry={entry}
              removed={isRemoved(entry)}
              onToggle={() => toggle(entry)}
              StoryItem={StoryItem}
            />
            {isRefused(entry) && <ListFull list="stories" />}
          </li>
        ))}
      </ul>
      {list.length > shown && <ShowMore label={t('saved.more')} onShow={showMore} onlyPressed />}
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
