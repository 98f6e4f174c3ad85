import { type FormEvent, useState } from 'react'
import { placeIds, places } from '../../../archive/places.ts'
import { Button } from '../Button.tsx'
import { elementId, nameKey } from '../draft/attention.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { FindingMarks } from '../findings/FindingMarks.tsx'
import { useLanguage } from '../preferences.ts'
import { useTranslate } from '../useTranslate.ts'
import { NameField, NameForm } from './NameForm.tsx'
import { Select } from './Select.tsx'
import './NewNames.css'

/** The names that the draft adds, each with a button that removes it: a wrong name stops publication. */
function AddedNames() {
  const t = useTranslate()
  const { draft, findings } = useDraft()
  const language = useLanguage()
  const dispatch = useDispatch()
  const remove = (id: string, button: HTMLElement) => {
    // The button disappears with its name.
    button.closest('details')?.querySelector('input')?.focus()
    dispatch({ kind: 'remove-name', id })
  }
  return (
    <ul>
      {draft.names.map((name) => (
        <li key={name.id} className="row added-name" id={elementId(nameKey(name.id))}>
          <span>
            {name.en} · <span lang="zh-Hans">{name.zh}</span> · {name.pinyin}
          </span>
          <Button
            look="quiet"
            aria-label={t('names.removeOne', { name: name[language] })}
            onClick={({ currentTarget }) => remove(name.id, currentTarget)}
          >
            {t('names.remove')}
          </Button>
          <FindingMarks findings={findings.filter(({ where }) => where.name === name.id)} />
        </li>
      ))}
    </ul>
  )
}

/** What the issue adds to the lists of the archive: names, places missing from the gazetteer, names of sections. */
export function NewNames() {
  const t = useTranslate()
  const language = useLanguage()
  const { names, vocabulary } = useDraft().draft
  const { places: added = [], sections = [] } = vocabulary ?? {}
  const count = names.length + added.length + sections.length
  return (
    <details className="names fold">
      <summary>{count === 0 ? t('names.none') : t('names.title', { count })}</summary>
      <h3>{t('names.glossary')}</h3>
      <AddedNames />
      <NameForm />
      <h3>{t('names.places')}</h3>
      <ul>
        {added.map(({ en, zh, place }) => (
          <li key={`${en}${zh}`}>
            {en} · <span lang="zh-Hans">{zh}</span> · {places[place][language]}
          </li>
        ))}
      </ul>
      <PlaceForm />
      <h3>{t('names.sections')}</h3>
      <p>{t('names.sectionHow')}</p>
      <ul>
        {sections.map(({ name, section }) => (
          <li key={name}>
            {name} · {t(`section.${section}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

const empty = { en: '', zh: '', place: placeIds[0] ?? 'chengdu' } as const

/** A place that is missing from the gazetteer, and the tag of stories that name it. */
function PlaceForm() {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useDispatch()
  const [written, setWritten] = useState<{ en: string; zh: string; place: (typeof placeIds)[number] }>(empty)
  const set = (part: Partial<typeof written>) => setWritten({ ...written, ...part })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { en, zh, place } = written
    if (dispatch({ kind: 'add-place', place: { en: en.trim(), zh: zh.trim(), place } }))
      setWritten({ ...empty, place })
  }
  return (
    <form className="fields" onSubmit={add} aria-label={t('names.places')}>
      <NameField part="en" value={written.en} onWrite={(en) => set({ en })} />
      <NameField part="zh" value={written.zh} onWrite={(zh) => set({ zh })} />
      <Select
        label={t('names.within')}
        value={written.place}
        options={placeIds.map((value) => ({ value, text: places[value][language] }))}
        onChoose={(place) => set({ place })}
      />
      <Button type="submit">{t('names.addPlace')}</Button>
    </form>
  )
}
