import { type ReactNode, useState } from 'react'
import { type Language, languageTags } from '../../archive/languages.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { savedAtOnce } from '../memory/savedEntries.ts'
import { ListFull } from '../ui/SaveAlerts.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { useShown } from '../ui/useShown.ts'
import './SavedStory.css'

/** How to identify, date, remove and restore an entry of a list; `restore` returns false if the list is full. */
type Changes<Entry> = {
  readonly idOf: (entry: Entry) => string
  readonly timeOf: (entry: Entry) => number
  readonly remove: (entry: Entry) => void
  readonly restore: (entry: Entry) => boolean
}

/**
 * A list of what the reader saved, newest first. A removed entry stays in its place until the page closes, so that the same
 * button can restore it.
 * @returns `list`; `idOf`; `isRemoved`; `toggle`, which removes or restores an entry; `isRefused`, whether the list is too
 * full to restore it
 */
export function useUndoableList<Entry>(
  saved: readonly Entry[],
  { idOf, timeOf, remove, restore }: Changes<Entry>,
) {
  const [removed, setRemoved] = useState<readonly Entry[]>([])
  const [refused, setRefused] = useState<string>()
  const gone = removed.filter((entry) => !saved.some((one) => idOf(one) === idOf(entry)))
  const toggle = (entry: Entry) => {
    if (!gone.includes(entry)) {
      setRefused(undefined)
      setRemoved([...gone, entry])
      remove(entry)
    } else if (restore(entry)) setRemoved(gone.filter((one) => one !== entry))
    else setRefused(idOf(entry))
  }
  const list = [...saved, ...gone].sort((one, other) => timeOf(other) - timeOf(one))
  const isRemoved = (entry: Entry) => gone.includes(entry)
  const isRefused = (entry: Entry) => isRemoved(entry) && idOf(entry) === refused
  return { list, idOf, isRemoved, toggle, isRefused }
}

/** Whether an entry was removed, and what removes or restores it. */
export type EntryState = { readonly removed: boolean; readonly onToggle: () => void }

type EntriesProps<Entry> = {
  kind: 'stories' | 'words' | 'marks'
  entries: ReturnType<typeof useUndoableList<Entry>>
  /** The text of the button that shows more. */
  more: string
  children: (entry: Entry, state: EntryState) => ReactNode
}

/** The first entries of a list, and more when the reader asks. */
export function UndoableEntries<Entry>({ kind, entries, more, children }: EntriesProps<Entry>) {
  const { list, idOf, isRemoved, toggle, isRefused } = entries
  const { shown, showMore } = useShown(savedAtOnce, savedAtOnce, { list: kind })
  return (
    <>
      <ul className="saved-entries">
        {list.slice(0, shown).map((entry) => (
          <li key={idOf(entry)}>
            {children(entry, { removed: isRemoved(entry), onToggle: () => toggle(entry) })}
            {isRefused(entry) && (
              <p className="save-note">
                <ListFull list={kind} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {list.length > shown && <ShowMore label={more} onShow={showMore} onlyPressed />}
    </>
  )
}

/** The keys of the texts of a list begin with this. */
type Texts = 'saved' | 'marks'

type Props = EntryState & { name: string; texts?: Texts }

/** Removes an entry from its list, or restores it. */
export function RemoveButton({ name, removed, onToggle, texts = 'saved' }: Props) {
  const t = useTranslate()
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={t(removed ? `${texts}.undoStory` : `${texts}.removeStory`, { headline: name })}
      onClick={onToggle}
    >
      {t(removed ? 'saved.undo' : `${texts}.remove`)}
    </button>
  )
}

type RemovedNoteProps = { text: string; language: Language; isWord?: boolean; texts?: Texts }

/** Says in the place of an entry that it was removed. A browser should not translate a word. */
export function RemovedNote({ text, language, isWord = false, texts = 'saved' }: RemovedNoteProps) {
  const t = useTranslate()
  return (
    <p className="saved-removed" role="status">
      {t(`${texts}.removed`)}{' '}
      <span lang={languageTags[language]} translate={isWord ? 'no' : undefined}>
        {text}
      </span>
    </p>
  )
}
