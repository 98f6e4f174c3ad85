import { type ComponentProps, type FocusEvent, type SubmitEvent, useRef, useState } from 'react'
import { nameKinds } from '../../../archive/names/nameKinds.ts'
import { hanPositions, pinyinWords } from '../../../archive/names/pinyinWords.ts'
import { placeIds, places } from '../../../archive/places.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { pinyinSchema } from '../../api/answers.ts'
import { Button } from '../Button.tsx'
import { elementId, nameKey } from '../draft/editorStore.ts'
import { ask } from '../draft/requests.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { FindingMarks } from '../findings/FindingMarks.tsx'
import { useLanguage, useTranslate } from '../language.ts'
import { Select } from './Select.tsx'

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

/** A name for the glossary. The pinyin is suggested when the editor leaves the Chinese name, unless they wrote it. */
function NameForm() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const [kind, setKind] = useState<(typeof nameKinds)[number]>(nameKinds[0])
  const suggested = useRef('')
  const check = (form: HTMLFormElement) => {
    const { zh, pinyin } = textsIn(form)
    const isWrong = zh !== '' && pinyin !== '' && !pinyinWords({ zh, pinyin })
    const told = isWrong ? t('names.wrongPinyin', { zh, count: hanPositions(zh).length }) : ''
    pinyinField(form)?.setCustomValidity(told)
  }
  const suggest = async (form: HTMLFormElement) => {
    const field = pinyinField(form)
    const { zh } = textsIn(form)
    const isFree = () => field?.value === '' || field?.value === suggested.current
    if (!field || zh === '' || !isFree()) return
    const { pinyin } = await ask(`pinyin?${new URLSearchParams({ zh })}`, pinyinSchema)
    // The editor may have typed meanwhile.
    if (textsIn(form).zh !== zh || !isFree()) return
    suggested.current = pinyin
    field.value = pinyin
    check(form)
  }
  const leaveChinese = ({ currentTarget: { form } }: FocusEvent<HTMLInputElement>) => {
    // If the desk does not answer, the editor types the pinyin.
    if (form) void suggest(form).catch(() => undefined)
  }
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const texts = textsIn(event.currentTarget)
    const name = { id: freeStoryId({ stories: [] }, texts.en), kind, ...texts }
    if (dispatch({ kind: 'add-name', name })) emptyTexts(event.currentTarget)
  }
  return (
    <form
      className="fields"
      aria-label={t('names.glossary')}
      onInput={({ currentTarget }) => check(currentTarget)}
      onSubmit={add}
    >
      <NameField part="en" />
      <NameField part="zh" onBlur={leaveChinese} />
      <NameField part="pinyin" />
      <Select
        label={t('names.kind')}
        value={kind}
        options={nameKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
        onChoose={setKind}
      />
      <Button type="submit">{t('names.add')}</Button>
    </form>
  )
}

/** A place that is missing from the gazetteer, and the tag of stories that name it. */
function PlaceForm() {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useDispatch()
  const [place, setPlace] = useState<(typeof placeIds)[number]>(placeIds[0] ?? 'chengdu')
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { en, zh } = textsIn(event.currentTarget)
    if (dispatch({ kind: 'add-place', place: { en, zh, place } })) emptyTexts(event.currentTarget)
  }
  return (
    <form className="fields" aria-label={t('names.places')} onSubmit={add}>
      <NameField part="en" />
      <NameField part="zh" />
      <Select
        label={t('names.within')}
        value={place}
        options={placeIds.map((value) => ({ value, text: places[value][language] }))}
        onChoose={setPlace}
      />
      <Button type="submit">{t('names.addPlace')}</Button>
    </form>
  )
}

/** What the list of names accepts, and the apostrophe of the keyboard. */
const patterns = {
  en: '.*\\S.*',
  zh: '.*\\p{Script=Han}.*',
  pinyin: "(?=.*\\S)[\\p{Script=Latin}\\p{M}’' \\(\\)\\-]+",
} as const

type FieldProps = ComponentProps<'input'> & { part: keyof typeof patterns }

/** A field for a part of a name. */
function NameField({ part, ...input }: FieldProps) {
  const t = useTranslate()
  return (
    <label>
      {t(`names.${part}`)}
      <input name={part} required pattern={patterns[part]} {...input} />
    </label>
  )
}

function pinyinField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector('[name=pinyin]')
}

/** The parts of a name, as the list of names has them. */
function textsIn(form: HTMLFormElement) {
  const written = new FormData(form)
  const textOf = (part: keyof typeof patterns) => String(written.get(part) ?? '').trim()
  return { en: textOf('en'), zh: textOf('zh'), pinyin: textOf('pinyin').replaceAll("'", '’') }
}

function emptyTexts(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll('input')) field.value = ''
}
