import { type FormEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { type Language, languagesInView, languageTags } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedSegment, PublishedStory } from '../../archive/publishedIssue.ts'
import { shortcutKey } from '../../ui/keys.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import '../i18n/partTexts.ts'
import { deviceMemory } from '../memory/deviceMemory.ts'
import { type MarkPlace, markFinder } from '../memory/findMark.ts'
import { addMark, changeMark, marksOfIssue, moveMark, newMark, removeMark } from '../memory/markRecord.ts'
import { usePreference } from '../memory/preferences.ts'
import { idsOfKey, storyKey } from '../memory/readingRecord.ts'
import { type Mark, markColours } from '../memory/readingRecordFormat.ts'
import { Choice } from '../ui/Choice.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { NotKept } from '../ui/SaveAlerts.tsx'
import {
  headlineNumber,
  isSameSentence,
  paragraphId,
  paragraphsOnPage,
  sentenceElements,
  type TextPosition,
  textPositionOf,
} from '../ui/textPosition.ts'
import '../ui/MarkPaint.css'
import './StoryMarks.css'

/* A part of the app: what a story shows of its reader's marks. */

/** A mark, and the key of the story in which it is recorded. */
type StoryMark = { readonly recordKey: string; readonly mark: Mark }

/** Finds the marks of an issue again, and returns those of a story. */
function useStoryMarks({ id: issueId, stories }: PublishedIssue, storyId: string) {
  const recorded = useStore(
    deviceMemory,
    useShallow(({ remembered }) => marksOfIssue(remembered.record, issueId)),
  )
  return useMemo(() => {
    const find = markFinder(stories)
    const all = Object.entries(recorded).flatMap(([recordKey, marks]) =>
      marks.map((mark) => ({ recordKey, mark, found: find(idsOfKey(recordKey).storyId, mark) })),
    )
    return {
      /** The marks of the story's sentences. */
      marked: all.flatMap(({ found, ...one }) =>
        found.kind === 'found' && found.at.storyId === storyId ? [{ ...one, at: found.at }] : [],
      ),
      /** The marks whose sentences have changed, and what is there now. */
      changed: all.flatMap(({ found, ...one }) =>
        found.kind === 'changed' && one.recordKey === storyKey(issueId, storyId)
          ? [{ ...one, now: found.now }]
          : [],
      ),
    }
  }, [recorded, stories, issueId, storyId])
}

type StoryMarks = ReturnType<typeof useStoryMarks>

function markAt(marked: StoryMarks['marked'], place: TextPosition): StoryMark | undefined {
  return marked.findLast(({ at }) => isSameSentence(at, place))
}

type Props = { issue: PublishedIssue; story: PublishedStory }

/**
 * Paints the marked sentences of a story, marks the focused one when its reader presses M, and shows which marked sentences
 * have changed.
 */
export function StoryMarks({ issue, story }: Props) {
  const t = useTranslate()
  const { marked, changed } = useStoryMarks(issue, story.id)
  useLayoutEffect(() => paintMarks(marked, t), [marked, t])
  const outcome = useMarkKey(issue, story, marked)
  return (
    <>
      {outcome}
      {changed.length > 0 && (
        <aside className="story-note changed-marks screen-only" aria-labelledby="changed-marks">
          <h2 className="story-note-label" id="changed-marks">
            {t('marks.changed')}
          </h2>
          {changed.map((one) => (
            <ChangedMark key={one.mark.id} issue={issue} story={story} {...one} />
          ))}
        </aside>
      )}
    </>
  )
}

/**
 * Paints marked sentences, by attributes that React does not know.
 * @returns a function that removes them
 */
function paintMarks(marked: StoryMarks['marked'], t: ReturnType<typeof useTranslate>): () => void {
  const painted = () =>
    marked.flatMap(({ at, mark }) => Array.from(sentenceElements(at), (sentence) => ({ sentence, mark })))
  const paint = () => {
    for (const { sentence, mark } of painted()) {
      const isMarked = t(`marks.is.${mark.colour}`)
      sentence.setAttribute('data-mark', mark.colour)
      sentence.setAttribute('aria-description', mark.note ? `${isMarked} · ${t('marks.note')}` : isMarked)
      if (mark.note) sentence.setAttribute('data-note', '')
    }
  }
  paint()
  // A paragraph that a browser's translator has changed is rendered again.
  const observer = new MutationObserver(paint)
  for (const paragraph of paragraphsOnPage()) observer.observe(paragraph, { childList: true })
  return () => {
    observer.disconnect()
    for (const { sentence } of painted())
      for (const name of ['data-mark', 'aria-description', 'data-note']) sentence.removeAttribute(name)
  }
}

/** Marks a sentence, or removes its mark. */
function toggleMark(issue: PublishedIssue, place: MarkPlace, current: StoryMark | undefined): void {
  if (current) removeMark(current.recordKey, current.mark.id)
  else addMark(storyKey(issue.id, place.storyId), newMark(issue, place))
}

/** Listens for the key that marks the focused sentence. Returns what it did, for those who do not see it. */
function useMarkKey(issue: PublishedIssue, story: PublishedStory, marked: StoryMarks['marked']) {
  const t = useTranslate()
  const isOn = usePreference('singleKeys') === 'on'
  const [pressed, setPressed] = useState<'marked' | 'unmarked'>()
  const press = useEffectEvent((event: KeyboardEvent) => {
    const place = shortcutKey(event) === 'm' && event.target ? textPositionOf(event.target) : undefined
    if (!place || place.paragraph === headlineNumber || event.repeat) return
    const current = markAt(marked, place)
    toggleMark(issue, { ...place, storyId: story.id }, current)
    setPressed(current ? 'unmarked' : 'marked')
  })
  useEffect(() => {
    if (!isOn) return
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
  if (!pressed) return null
  return (
    <p>
      <span role="status" className="visually-hidden">
        {t(`marks.${pressed}`)}
      </span>
      <NotKept />
    </p>
  )
}

/** In the card of a sentence: buttons that mark it and add a note, its colour and its note. */
export function MarkTools({ issue, story, place }: Props & { place: TextPosition }) {
  const t = useTranslate()
  const { marked } = useStoryMarks(issue, story.id)
  const current = markAt(marked, place)
  const [isPressed, setPressed] = useState(false)
  const [removed, setRemoved] = useState<StoryMark>()
  const [isNoteOpen, setNoteOpen] = useState(false)
  const [unsaved, setUnsaved] = useState<string>()
  const at = { storyId: story.id, paragraph: place.paragraph, segment: place.segment }
  const toggle = () => {
    setRemoved(current)
    toggleMark(issue, at, current)
    setPressed(true)
  }
  return (
    <>
      <button type="button" aria-pressed={current !== undefined} onClick={toggle}>
        {current && <span aria-hidden="true">✓ </span>}
        {t('marks.mark')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setNoteOpen(true)}>
        {t(current?.mark.note ? 'marks.editNote' : 'marks.addNote')}
      </button>
      {removed?.mark.note && !current && (
        <button type="button" onClick={() => addMark(removed.recordKey, removed.mark)}>
          {t('marks.restore')}
        </button>
      )}
      {current && (
        <Choice
          legend={t('marks.colour')}
          options={markColours.map((value) => ({
            value,
            label: <span data-mark={value}>{t(`marks.${value}`)}</span>,
          }))}
          chosen={current.mark.colour}
          onChoose={(colour) => changeMark(current.recordKey, current.mark.id, { colour })}
        />
      )}
      {current?.mark.note && <p className="mark-note">{current.mark.note}</p>}
      {(isPressed || current) && <NotKept />}
      {isNoteOpen && (
        <NoteSheet
          issue={issue}
          place={at}
          current={current}
          unsaved={unsaved}
          onType={setUnsaved}
          onClose={() => setNoteOpen(false)}
        />
      )}
    </>
  )
}

type NoteProps = {
  issue: PublishedIssue
  place: MarkPlace
  current: StoryMark | undefined
  /** What was typed and not saved: on Android, the gesture that hides the keyboard may close the sheet. */
  unsaved: string | undefined
  onType: (text: string | undefined) => void
  onClose: () => void
}

/** Asks for the note of a sentence, which is then marked as well. */
function NoteSheet({ issue, place, current, unsaved, onType, onClose }: NoteProps) {
  const t = useTranslate()
  const box = useRef<HTMLTextAreaElement>(null)
  // After the sheet has opened, which puts the focus on its first button.
  useEffect(() => box.current?.focus(), [])
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = box.current?.value ?? ''
    const key = storyKey(issue.id, place.storyId)
    if (current) changeMark(current.recordKey, current.mark.id, { note })
    else if (note) addMark(key, { ...newMark(issue, place), note })
    onType(undefined)
    // The browser then returns the focus to where it was.
    event.currentTarget.closest('dialog')?.close()
  }
  return (
    <Sheet
      title={t(current?.mark.note ? 'marks.editNote' : 'marks.addNote')}
      closeText={t('marks.cancel')}
      size="wide"
      onClose={onClose}
    >
      <form className="stacked" onSubmit={save}>
        <textarea
          className="field"
          ref={box}
          rows={6}
          aria-label={t('marks.note')}
          value={unsaved ?? current?.mark.note ?? ''}
          onChange={({ target }) => onType(target.value)}
        />
        <NotKept />
        <button type="submit" className="button button-strong">
          {t('marks.saveNote')}
        </button>
      </form>
    </Sheet>
  )
}

type ChangedProps = Props & StoryMarks['changed'][number]

/** What was marked, and what is there now. */
function ChangedMark({ issue, story, recordKey, mark, now }: ChangedProps) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const [first] = now
  return (
    <article>
      <h3>{t('marks.then')}</h3>
      <Texts texts={mark} />
      {mark.note && <p className="mark-note">{mark.note}</p>}
      <h3>{t('marks.now')}</h3>
      {now.length === 0 && <p>{t('marks.noLonger')}</p>}
      {now.map(({ paragraph, segment }) => (
        <Texts key={`${paragraph} ${segment}`} texts={story.body[paragraph]?.[segment] ?? {}} />
      ))}
      <p className="ways">
        {first && (
          <>
            <button
              type="button"
              className="button"
              onClick={() => moveMark(recordKey, mark, newMark(issue, first))}
            >
              {t('marks.move')}
            </button>
            <Link className="thumb-link" to={{ hash: paragraphId(first.paragraph) }}>
              {t('words.inStory')}
            </Link>
          </>
        )}
        <Link className="thumb-link" to={{ pathname: paths.saved(language), hash: 'saved-marks' }}>
          {t('marks.all')}
        </Link>
      </p>
    </article>
  )
}

function Texts({ texts }: { texts: Pick<PublishedSegment, Language> }) {
  return languagesInView('both', useInterfaceLanguage()).map(
    (one) =>
      texts[one] !== undefined && (
        <p key={one} lang={languageTags[one]}>
          {texts[one]}
        </p>
      ),
  )
}
