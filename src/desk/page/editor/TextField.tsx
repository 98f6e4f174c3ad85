import { type ComponentProps, useEffect, useRef } from 'react'
import type { Translations } from '../../../archive/bilingual.ts'
import { type Language, languages, languageTags } from '../../../archive/languages.ts'
import { isComposing } from '../../../ui/keys.ts'
import { setTyping } from '../draft/editorStore.ts'
import { useTranslate } from '../language.ts'

type Props = ComponentProps<'textarea'> & {
  /** For screen readers. */
  label: string
  /** Undefined if it is missing. */
  text: string | undefined
  language?: Language
  onCommit: (text: string, field: HTMLTextAreaElement) => void
  /** Whether it is an underlined line, which ends with Enter. */
  isPlain?: boolean
}

/** In milliseconds after the last key, so that a change is on the disk within a second. */
const pause = 500

/**
 * A plain text area that grows with its text. It commits when the editor pauses or leaves. White space at its
 * ends is not in the draft, but stays in the field until the editor leaves it: they may be typing the next
 * word.
 */
export function TextField(props: Props) {
  const { label, text, language, onCommit, isPlain, onKeyDown, placeholder = ' ', ...field } = props
  const { ref, type, commit } = useTypedText(text ?? '', onCommit)
  return (
    <textarea
      ref={ref}
      className={isPlain ? 'text-field text-field-plain' : 'text-field'}
      placeholder={placeholder}
      aria-label={label}
      lang={language && languageTags[language]}
      rows={1}
      {...(isPlain && { autoCapitalize: 'none', spellCheck: false })}
      defaultValue={text}
      onBlur={({ currentTarget }) => {
        commit(currentTarget)
        trimEnds(currentTarget)
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Escape') event.currentTarget.blur()
        if (event.altKey) commit(event.currentTarget)
        if (event.key === 'Enter' && isPlain) {
          event.preventDefault()
          commit(event.currentTarget)
        }
        onKeyDown?.(event)
      }}
      // An input method shows half of a word before the editor has chosen its characters.
      onInput={({ currentTarget, nativeEvent }) => type(currentTarget, nativeEvent.isComposing)}
      onCompositionEnd={({ currentTarget }) => type(currentTarget, false)}
      {...field}
    />
  )
}

/** Removes white space at the ends of a text, as the draft does. The caret stays at its character. */
export function trimEnds(field: HTMLTextAreaElement): void {
  field.setRangeText('', field.value.trimEnd().length, field.value.length)
  field.setRangeText('', 0, field.value.length - field.value.trimStart().length)
}

/** Commits what a field has when the editor pauses, and lets the field follow the draft unless they type. */
function useTypedText(text: string, onCommit: Props['onCommit']) {
  const ref = useRef<HTMLTextAreaElement>(null)
  /** The timer of the next commit. Undefined if nothing was typed since the last one. */
  const timer = useRef<number>(undefined)
  useEffect(() => {
    const field = ref.current
    if (field && timer.current === undefined && field.value.trim() !== text) field.value = text
  }, [text])
  const commit = (field: HTMLTextAreaElement) => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    setTyping(false)
    if (field.value.trim() !== text) onCommit(field.value, field)
  }
  const type = (field: HTMLTextAreaElement, isComposing: boolean) => {
    clearTimeout(timer.current)
    timer.current = isComposing ? 0 : window.setTimeout(() => commit(field), pause)
    setTyping(true)
  }
  return { ref, type, commit }
}

type FactProps = {
  /** The key of its label, which ends with the name of the field. */
  name: 'field.date' | 'field.link' | 'issue.posted' | 'issue.origin'
  value: string | undefined
  /** Called with null if the editor empties the field. */
  onSet: (value: string | null) => void
}

/** An optional date or line of text with its label. */
export function FactField({ name, value, onSet }: FactProps) {
  const label = useTranslate()(name)
  const [, part] = name.split('.')
  const set = (text: string) => onSet(text.trim() === '' ? null : text.trim())
  return (
    <>
      <span>{label}</span>
      {name === 'field.date' || name === 'issue.posted' ? (
        <input
          type="date"
          aria-label={label}
          data-part={part}
          value={value ?? ''}
          onChange={({ target }) => set(target.value)}
        />
      ) : (
        <TextField label={label} data-part={part} text={value} isPlain onCommit={set} />
      )}
    </>
  )
}

type BilingualProps = Pick<ComponentProps<'textarea'>, 'onFocus' | 'onKeyDown'> & {
  /** The beginning of the keys of both labels. */
  name: 'field' | 'headline' | 'note' | 'noteSource' | 'source' | 'correction'
  texts: Translations
  onCommit: (language: Language, text: string) => void
}

/** A text in both languages, side by side. */
export function BilingualFields({ name, texts, onCommit, ...field }: BilingualProps) {
  const t = useTranslate()
  return (
    <div className={`segment-texts ${name}-texts`}>
      {languages.map((language) => (
        <TextField
          key={language}
          label={t(`${name}.${language}`)}
          data-part={name === 'headline' || name === 'note' ? name : `${name}s`}
          placeholder={name === 'headline' || name === 'field' ? undefined : t(`${name}.${language}`)}
          language={language}
          text={texts[language]}
          onCommit={(text) => onCommit(language, text)}
          {...field}
        />
      ))}
    </div>
  )
}
