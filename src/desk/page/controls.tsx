import type { ComponentProps, SubmitEvent } from 'react'
import { languages, languageTags, otherLanguage } from '../../archive/languages.ts'
import type { Step } from '../../draft/change.ts'
import type { DraftStory } from '../../draft/draft.ts'
import { useDispatch } from './draft/draftSync.ts'
import { changePreferences, type Translate, useLanguage, useTranslate } from './language.ts'

type ButtonProps = ComponentProps<'button'> & { readonly look?: 'strong' | 'quiet' | false }

/** A button that does nothing to a form, unless it says `submit`. */
export function Button({ look, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={look ? `button button-${look}` : 'button'} {...rest} />
}

type ChangeProps = ComponentProps<typeof Button> & { text: Parameters<Translate>[0]; step: Step }

/** A button that takes a step in the draft. */
export function ChangeButton({ text, step, ...button }: ChangeProps) {
  const t = useTranslate()
  const dispatch = useDispatch()
  return (
    <Button onClick={() => dispatch(step)} {...button}>
      {t(text)}
    </Button>
  )
}

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit'> & {
  /** Called with what reads the text of a field by its name, and with all that was written and the button that sends it. */
  onSend: (text: (name: string) => string, written: FormData) => void
}

/** A form whose fields keep what was written: React empties those of a form with an action. */
export function Form({ onSend, ...form }: FormProps) {
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget, event.nativeEvent.submitter)
    onSend((name) => String(written.get(name) ?? '').trim(), written)
  }
  return <form className="fields" onSubmit={send} {...form} />
}

type SelectProps<Value extends string> = Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children'> & {
  /** A label around the list. */
  label?: string
  value: Value
  options: readonly { readonly value: Value; readonly text: string }[]
  onChoose: (value: Value, list: HTMLSelectElement) => void
}

/** A native list whose options have a type. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChoose,
  ...rest
}: SelectProps<Value>) {
  const choose = (list: HTMLSelectElement) => {
    const chosen = options.find(({ value }) => value === list.value)
    if (chosen) onChoose(chosen.value, list)
  }
  const list = (
    <select value={value} onChange={({ target }) => choose(target)} {...rest}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
  if (label === undefined) return list
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the list is in it
    <label className="row">
      {label}
      {list}
    </label>
  )
}

const names = { en: 'English', zh: '中文' } as const

/** A button with the name of the other interface language, in that language. */
export function LanguageSwitch() {
  const other = otherLanguage(useLanguage())
  return (
    <Button lang={languageTags[other]} onClick={() => changePreferences({ language: other })}>
      {names[other]}
    </Button>
  )
}

/** A link to the editor's guide, in a new tab: the draft stays as it is. */
export function GuideLink() {
  const t = useTranslate()
  return (
    <a className="button button-quiet" href="/guide/" target="_blank" rel="noreferrer">
      {t('desk.guide')}
    </a>
  )
}

type Headed = Pick<DraftStory, 'headline'>

/** Returns the function that gives a story's headline, in the interface language if possible, and its language. */
export function useHeadline(): (story: Headed) => { readonly text: string; readonly lang?: string } {
  const language = useLanguage()
  return ({ headline }) => {
    const written = [language, ...languages].find((one) => headline[one] !== undefined)
    return { text: (written && headline[written]) ?? '–', ...(written && { lang: languageTags[written] }) }
  }
}

/** A story's headline, in the interface language if possible. */
export function Headline({ story }: { story: Headed }) {
  const { text, lang } = useHeadline()(story)
  return <span lang={lang}>{text}</span>
}
