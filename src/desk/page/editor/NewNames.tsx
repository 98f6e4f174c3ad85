import { useRef, useState } from 'react'
import { nameKinds } from '../../../archive/names/nameKinds.ts'
import { placeIds, places } from '../../../archive/places.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { Button, Form, Select } from '../controls.tsx'
import { useDispatch, useDraft } from '../draft/draftSync.ts'
import { nameKey } from '../draft/editorStore.ts'
import { ask } from '../draft/requests.ts'
import { FindingMarks } from '../findings/FindingPanel.tsx'
import { useLanguage, useTranslate } from '../language.ts'

/** What the issue adds to the lists of the archive: names, places missing from the gazetteer, names of sections. */
export function NewNames() {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useDispatch()
  const { names, vocabulary } = useDraft().draft
  const { places: added = [], sections = [] } = vocabulary ?? {}
  const count = names.length + added.length + sections.length
  return (
    <details className="fold">
      <summary>{count === 0 ? t('names.none') : t('names.title', { count })}</summary>
      <h3>{t('names.glossary')}</h3>
      <AddedNames />
      <AddForm
        title={t('names.glossary')}
        button={t('names.add')}
        label={t('names.kind')}
        options={nameKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
        parts={['en', 'zh', 'pinyin']}
        onAdd={(texts, kind) =>
          dispatch({ kind: 'add-name', name: { id: freeStoryId({ stories: [] }, texts.en), kind, ...texts } })
        }
      />
      <h3>{t('names.places')}</h3>
      <ul>
        {added.map(({ en, zh, place }) => (
          <li key={`${en}${zh}`}>
            {en} · <span lang="zh-Hans">{zh}</span> · {places[place][language]}
          </li>
        ))}
      </ul>
      <AddForm
        title={t('names.places')}
        button={t('names.addPlace')}
        label={t('names.within')}
        options={placeIds.map((value) => ({ value, text: places[value][language] }))}
        parts={['en', 'zh']}
        onAdd={({ en, zh }, place) => dispatch({ kind: 'add-place', place: { en, zh, place } })}
      />
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
        <li key={name.id} className="row" id={nameKey(name.id)}>
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

/** What the list of names accepts, and the apostrophe of the keyboard. */
const patterns = {
  en: '.*\\S.*',
  zh: '.*\\p{Script=Han}.*',
  pinyin: "(?=.*\\S)[\\p{Script=Latin}\\p{M}’' \\(\\)\\-]+",
} as const

type Texts = Readonly<Record<keyof typeof patterns, string>>

type FormProps<Choice extends string> = {
  title: string
  button: string
  /** The label of the list. */
  label: string
  options: readonly { readonly value: Choice; readonly text: string }[]
  parts: readonly (keyof Texts)[]
  /** Called with the texts as the list of names has them. Returns whether the draft takes them. */
  onAdd: (texts: Texts, choice: Choice) => boolean
}

/** A form for a new name. The pinyin is suggested when the editor leaves the Chinese name, unless they wrote it. */
function AddForm<Choice extends string>(props: FormProps<Choice>) {
  const { title, button, label, options, parts, onAdd } = props
  const t = useTranslate()
  const [choice, choose] = useState(options[0]?.value)
  const fields = useRef<HTMLFormElement>(null)
  const suggested = useRef('')
  const suggest = async (zh: string) => {
    const field = fields.current?.querySelector<HTMLInputElement>('[name=pinyin]')
    const before = field?.value ?? ''
    if (!field || zh === '' || (before !== '' && before !== suggested.current)) return
    const { pinyin } = await ask('POST pinyin', undefined, { zh })
    suggested.current = pinyin
    // The editor may have typed meanwhile.
    if (field.value === before) field.value = pinyin
  }
  const add = (text: (part: keyof Texts) => string) => {
    const texts = { en: text('en'), zh: text('zh'), pinyin: text('pinyin').replaceAll("'", '’') }
    if (choice === undefined || !onAdd(texts, choice)) return
    for (const field of fields.current?.querySelectorAll('input') ?? []) field.value = ''
  }
  return (
    <Form aria-label={title} ref={fields} onSend={add}>
      {parts.map((part) => (
        <label key={part}>
          {t(`names.${part}`)}
          <input
            name={part}
            required
            pattern={patterns[part]}
            // If the desk does not answer, the editor types the pinyin.
            onBlur={({ target }) => part === 'zh' && void suggest(target.value.trim()).catch(() => undefined)}
          />
        </label>
      ))}
      {choice !== undefined && <Select label={label} value={choice} options={options} onChoose={choose} />}
      <Button type="submit">{button}</Button>
    </Form>
  )
}
