import type { ReactNode } from 'react'
import { formatDate } from '../../../archive/formats.ts'
import type { Language } from '../../../archive/languages.ts'
import { type BilingualName, placeIds, places } from '../../../archive/places.ts'
import { sections } from '../../../archive/sections.ts'
import { topicIds, topics } from '../../../archive/topics.ts'
import type { StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { storyIdFault } from '../../../draft/storyIds.ts'
import { today } from '../../../draft/today.ts'
import { Button, Select } from '../controls.tsx'
import { useDispatch, useDraftGetter } from '../draft/draftSync.ts'
import { useLanguage, useTranslate } from '../language.ts'
import { BilingualFields, FactField, TextField } from './TextField.tsx'

/** The facts of a story: date, section, places, topics, link, name in the address, note, corrections and sources. */
export function StoryFacts({ story }: { story: DraftStory }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const set = (fields: StoryFields) => dispatch({ kind: 'set-story', story: story.key, fields })
  return (
    <div className="facts">
      <FactField name="field.date" value={story.date} onSet={(date) => set({ date })} />
      <span>{t('field.section')}</span>
      <Select
        aria-label={t('field.section')}
        data-part="section"
        value={story.section}
        options={sections.map((value) => ({ value, text: t(`section.${value}`) }))}
        onChoose={(section) => set({ section })}
      />
      <TagChoice
        part="places"
        all={placeIds}
        names={places}
        chosen={story.places}
        onChange={(chosen) => set({ places: chosen })}
      />
      <TagChoice
        part="topics"
        all={topicIds}
        names={topics}
        chosen={story.topics}
        onChange={(chosen) => set({ topics: chosen })}
      />
      <FactField name="field.link" value={story.link} onSet={(link) => set({ link })} />
      <StoryIdField story={story} onSet={(name) => set({ id: name })} />
      <NoteFields story={story} onSet={set} />
      <CorrectionFields story={story} onSet={set} />
      <SourceFields rows={story.sources} onSet={(sources) => set({ sources })} />
    </div>
  )
}

/** Sums up the facts of a story: when, where, about what. */
export function useStorySummary({ date, section, places: where, topics: what }: DraftStory): string {
  const t = useTranslate()
  const language = useLanguage()
  const named = [...where.map((id) => places[id][language]), ...what.map((id) => topics[id][language])]
  return [...(date ? [formatDate(date, language)] : []), t(`section.${section}`), ...named].join(' · ')
}

type TagProps<Id extends string> = {
  part: 'places' | 'topics'
  all: readonly Id[]
  names: Readonly<Record<Id, BilingualName>>
  chosen: readonly Id[]
  onChange: (chosen: Id[]) => void
}

/** Lets the editor choose tags. The order in which they are chosen is kept, and shown below the headline. */
function TagChoice<Id extends string>({ part, all, names, chosen, onChange }: TagProps<Id>) {
  const t = useTranslate()
  const language = useLanguage()
  const label = t(`field.${part}`)
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <span>{label}</span>
      <fieldset className="row" aria-label={label}>
        {all.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              data-part={part}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />{' '}
            {names[id][language]}
          </label>
        ))}
      </fieldset>
    </>
  )
}

type IdProps = { story: Pick<DraftStory, 'key' | 'id'>; onSet: (id: string) => void }

/** The story's name in its address. A wrong name stays in the field, and the browser says what is wrong. */
function StoryIdField({ story: { key, id }, onSet }: IdProps) {
  const t = useTranslate()
  const currentDraft = useDraftGetter()
  const finish = (text: string, field: HTMLTextAreaElement) => {
    const fault = storyIdFault(currentDraft(), key, text.trim())
    field.setCustomValidity(fault === undefined ? '' : t(`id.${fault}`))
    if (field.reportValidity()) onSet(text.trim())
  }
  return (
    <>
      <span>{t('field.id')}</span>
      <TextField label={t('field.id')} text={id} data-part="id" isPlain onCommit={finish} />
    </>
  )
}

type Props = { story: DraftStory; onSet: (fields: StoryFields) => void }

/** The editor's note in both languages, and the pages that it cites. */
function NoteFields({ story: { note, noteSources }, onSet }: Props) {
  const t = useTranslate()
  const write = (language: Language, text: string) => {
    const written = { en: '', zh: '', ...note, [language]: text.trim() }
    onSet({ note: written.en === '' && written.zh === '' ? null : written })
  }
  return (
    <>
      <span>{t('note.title')}</span>
      <BilingualFields name="note" texts={note ?? {}} onCommit={write} />
      {note && (
        <RowFields
          name="noteSource"
          rows={noteSources?.map(({ label, link }) => ({ ...label, link }))}
          empty={{ en: '', zh: '', link: '' }}
          onSet={(rows) =>
            onSet({ noteSources: rows?.map(({ link, ...label }) => ({ label, link })) ?? null })
          }
        >
          {(row, set) => (
            <TextField
              label={t('noteSource.link')}
              placeholder={t('noteSource.link')}
              text={row.link}
              isPlain
              onCommit={(text) => set({ ...row, link: text.trim() })}
            />
          )}
        </RowFields>
      )}
    </>
  )
}

type SourceProps = {
  rows: readonly BilingualName[] | undefined
  /** Called with null if no source is left. */
  onSet: (rows: BilingualName[] | null) => void
}

/** Sources in both languages. */
export function SourceFields(props: SourceProps) {
  return <RowFields name="source" empty={{ en: '', zh: '' }} {...props} />
}

type Correction = NonNullable<DraftStory['corrections']>[number]

/** The corrections of a published story: the day, which sentence is corrected, and what readers are told. */
function CorrectionFields({ story: { body, corrections }, onSet }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const sentences = body
    .flat()
    .map(({ key, ...texts }) => ({ value: key, text: texts[language] ?? texts.en ?? texts.zh ?? '' }))
  return (
    <RowFields<Correction>
      name="correction"
      rows={corrections}
      empty={{ date: today(), en: '', zh: '' }}
      onSet={(rows) => onSet({ corrections: rows })}
    >
      {(row, set) => (
        <p className="row">
          <input
            type="date"
            aria-label={t('correction.date')}
            data-part="corrections"
            value={row.date}
            onChange={({ target }) => set({ ...row, date: target.value })}
          />
          <Select
            aria-label={t('correction.sentence')}
            value={row.segment ?? ''}
            options={[{ value: '', text: t('correction.story') }, ...sentences]}
            onChoose={(key) =>
              set({ date: row.date, ...(key !== '' && { segment: key }), en: row.en, zh: row.zh })
            }
          />
        </p>
      )}
    </RowFields>
  )
}

type RowProps<Row> = {
  name: 'noteSource' | 'source' | 'correction'
  rows: readonly Row[] | undefined
  /** The row that the button adds. The issue has it once it has a text. */
  empty: Row
  /** Called with null if no row is left. */
  onSet: (rows: Row[] | null) => void
  /** More fields of a row. */
  children?: (row: Row, set: (row: Row) => void) => ReactNode
}

/** Rows of texts in both languages, and a button that adds one. */
function RowFields<Row extends BilingualName>({ name, rows = [], empty, onSet, children }: RowProps<Row>) {
  const t = useTranslate()
  const remove = (index: number) => onSet(rows.length === 1 ? null : rows.toSpliced(index, 1))
  const change = (index: number) => (row: Row) => onSet(rows.with(index, row))
  return (
    <>
      <span>{t(`${name}.title`)}</span>
      <div>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its fields while the editor types
          <div key={index} className="row">
            <div>
              <BilingualFields
                name={name}
                texts={row}
                onCommit={(language, text) => change(index)({ ...row, [language]: text.trim() })}
              />
              {children?.(row, change(index))}
            </div>
            <Button
              look="quiet"
              aria-label={t('row.remove', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              ✕
            </Button>
          </div>
        ))}
        <Button look="quiet" onClick={() => onSet([...rows, empty])}>
          {t(`${name}.add`)}
        </Button>
      </div>
    </>
  )
}
