import { type ReactNode, type SubmitEvent, useState } from 'react'
import { nameKinds } from '../../../archive/names/nameKinds.ts'
import { placeIds, places } from '../../../archive/places.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { Button, Select } from '../controls.tsx'
import { elementId, nameKey } from '../draft/editorStore.ts'
import { ask } from '../draft/requests.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { FindingMarks } from '../findings/FindingMarks.tsx'
import { useLanguage, useTranslate } from '../language.ts'

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
        <li key={name.id} className="row" id={elementId(nameKey(name.id))}>
          <div>
            {name.en} · <span lang="zh-Hans">{name.zh}</span> · {name.pinyin}
            <FindingMarks findings={findings.filter(({ where }) => where.name === name.id)} />
          </div>
          <Button
            look="quiet"
            aria-label={t('names.removeOne', { name: name[language] })}
            onClick={({ currentTarget }) => remove(name.id, currentTarget)}
          >
            {t('names.remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** A name for the glossary. */
function NameForm() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const [kind, setKind] = useState<(typeof nameKinds)[number]>(nameKinds[0])
  return (
    <AddForm
      title={t('names.glossary')}
      button={t('names.add')}
      parts={['en', 'zh', 'pinyin']}
      onAdd={(texts) => {
        const id = freeStoryId({ stories: [] }, texts.en)
        return dispatch({ kind: 'add-name', name: { id, kind, ...texts } })
      }}
    >
      <Select
        label={t('names.kind')}
        value={kind}
        options={nameKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
        onChoose={setKind}
      />
    </AddForm>
  )
}

/** A place that is missing from the gazetteer, and the tag of stories that name it. */
function PlaceForm() {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useDispatch()
  const [place, setPlace] = useState<(typeof placeIds)[number]>(placeIds[0] ?? 'chengdu')
  return (
    <AddForm
      title={t('names.places')}
      button={t('names.addPlace')}
      parts={['en', 'zh']}
      onAdd={({ en, zh }) => dispatch({ kind: 'add-place', place: { en, zh, place } })}
    >
      <Select
        label={t('names.within')}
        value={place}
        options={placeIds.map((value) => ({ value, text: places[value][language] }))}
        onChoose={setPlace}
      />
    </AddForm>
  )
}

/** What the list of names accepts, and the apostrophe of the keyboard. */
const patterns = {
  en: '.*\\S.*',
  zh: '.*\\p{Script=Han}.*',
  pinyin: "(?=.*\\S)[\\p{Script=Latin}\\p{M}’' \\(\\)\\-]+",
} as const

type Texts = Readonly<Record<keyof typeof patterns, string>>

const blank: Texts = { en: '', zh: '', pinyin: '' }

type FormProps = {
  title: string
  button: string
  parts: readonly (keyof Texts)[]
  /** Called with the texts as the list of names has them. Returns whether the draft takes them. */
  onAdd: (texts: Texts) => boolean
  children: ReactNode
}

/** A form for a new name. The pinyin is suggested when the editor leaves the Chinese name, unless they wrote it. */
function AddForm({ title, button, parts, onAdd, children }: FormProps) {
  const t = useTranslate()
  const [written, setWritten] = useState(blank)
  const [suggested, setSuggested] = useState('')
  const [en, zh] = [written.en.trim(), written.zh.trim()]
  const pinyin = written.pinyin.trim().replaceAll("'", '’')
  const suggest = async () => {
    if (zh === '' || (pinyin !== '' && written.pinyin !== suggested)) return
    const answer = await ask('POST pinyin', undefined, { zh })
    setSuggested(answer.pinyin)
    // The editor may have typed meanwhile.
    setWritten((now) =>
      now.zh === written.zh && now.pinyin === written.pinyin ? { ...now, ...answer } : now,
    )
  }
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (onAdd({ en, zh, pinyin })) setWritten(blank)
  }
  return (
    <form className="fields" aria-label={title} onSubmit={add}>
      {parts.map((part) => (
        <label key={part}>
          {t(`names.${part}`)}
          <input
            required
            pattern={patterns[part]}
            value={written[part]}
            onChange={({ target }) => setWritten({ ...written, [part]: target.value })}
            onBlur={() => {
              // If the desk does not answer, the editor types the pinyin.
              if (part === 'zh' && parts.includes('pinyin')) void suggest().catch(() => undefined)
            }}
          />
        </label>
      ))}
      {children}
      <Button type="submit">{button}</Button>
    </form>
  )
}
