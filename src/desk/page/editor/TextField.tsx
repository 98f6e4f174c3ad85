import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Translations } from '../../../archive/bilingual.ts'
import { type Language, languages, languageTags } from '../../../archive/languages.ts'
import { isComposing } from '../../../ui/keys.ts'
import { useTyping } from '../draft/useDraft.ts'
import { useTranslate } from '../useTranslate.ts'

type Props = {
  /** For screen readers. */
  label: string
  text: string
  /** Shown while the field is empty. */
  hint?: string | undefined
  language?: Language | undefined
  onCommit: (text: string) => void
  onFocus?: (() => void) | undefined
  /** Called before white space at the text's ends is removed. */
  onBlur?: (event: FocusEvent<HTMLTextAreaElement>) => void
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** `plain` is an underlined line, which ends with Enter; `empty` is dashed, for a missing text. */
  look?: 'plain' | 'empty' | undefined
  /** The id of the element that says what is wrong with the text. */
  faultId?: string | undefined
  /** The name of the field in the story. */
  part?: string | undefined
}

/** In milliseconds after the last key, so that a change is on the disk within a second. */
const pause = 500

/**
 * A plain text area that grows with its text. It commits when the editor pauses or leaves. White space at its
 * ends is not in the draft, but stays in the field until the editor leaves it: they may be typing the next
 * word.
 */
export function TextField(props: Props) {
  const { label, text, language, onCommit, onFocus, onKeyDown, look, faultId } = props
  const { value, type, compose, commit, leave } = useTypedText(text, onCommit)
  return (
    <span
      className={look ? `text-field text-field-${look}` : 'text-field'}
      data-text={value}
      lang={language && languageTags[language]}
    >
      <textarea
        data-part={props.part}
        aria-label={label}
        lang={language && languageTags[language]}
        rows={1}
        placeholder={props.hint}
        {...(look === 'plain' && { autoCapitalize: 'none', spellCheck: false })}
        aria-invalid={faultId !== undefined}
        aria-describedby={faultId}
        value={value}
        onFocus={onFocus}
        onBlur={(event) => {
          props.onBlur?.(event)
          leave()
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.altKey) commit()
          if (event.key === 'Enter' && look === 'plain') {
            event.preventDefault()
            commit()
          }
          onKeyDown?.(event)
        }}
        onChange={({ target }) => type(target.value)}
        onCompositionStart={() => compose(true)}
        onCompositionEnd={() => compose(false)}
      />
    </span>
  )
}

/** What the field shows while the editor types, and when it commits. */
function useTypedText(text: string, onCommit: (text: string) => void) {
  const [value, setValue] = useState(text)
  const typed = useRef<string>(undefined)
  const timer = useRef(0)
  const isComposed = useRef(true)
  const typing = useTyping()
  useEffect(() => {
    if (typed.current === undefined) setValue((shown) => (shown.trim() === text ? shown : text))
  }, [text])
  const commit = () => {
    clearTimeout(timer.current)
    const written = typed.current
    typed.current = undefined
    typing(false)
    if (written !== undefined && written.trim() !== text) onCommit(written)
  }
  const type = (next: string) => {
    typed.current = next
    typing(true)
    setValue(next)
    wait()
  }
  const wait = () => {
    clearTimeout(timer.current)
    if (isComposed.current) timer.current = window.setTimeout(commit, pause)
  }
  // An input method shows half of a word before the editor has chosen its characters.
  const compose = (isBegun: boolean) => {
    isComposed.current = !isBegun
    if (typed.current !== undefined) wait()
  }
  const leave = () => {
    commit()
    setValue((shown) => shown.trim())
  }
  return { value, type, compose, commit, leave }
}

type FactProps = {
  /** The name of the field in the story. */
  part?: string
  label: string
  value: string | undefined
  /** Called with null if the editor empties the field. */
  onSet: (value: string | null) => void
}

/** An optional date with its label. */
export function DateField({ part, label, value, onSet }: FactProps) {
  return (
    <>
      <span>{label}</span>
      <input
        type="date"
        aria-label={label}
        data-part={part}
        value={value ?? ''}
        onChange={({ target }) => onSet(target.value === '' ? null : target.value)}
      />
    </>
  )
}

/** An optional line of text with its label. */
export function LineField({ part, label, value, onSet }: FactProps) {
  return (
    <>
      <span>{label}</span>
      <TextField
        label={label}
        part={part}
        text={value ?? ''}
        look="plain"
        onCommit={(text) => onSet(text.trim() === '' ? null : text.trim())}
      />
    </>
  )
}

type BilingualProps = {
  /** The beginning of the keys of both labels. */
  name: 'headline' | 'note' | 'source'
  texts: Translations
  onFocus?: (() => void) | undefined
  onCommit: (language: Language, text: string) => void
}

/** A text in both languages, side by side. */
export function BilingualFields({ name, texts, onFocus, onCommit }: BilingualProps) {
  const t = useTranslate()
  return (
    <div className={`segment-texts ${name}-texts`}>
      {languages.map((language) => (
        <TextField
          key={language}
          label={t(`${name}.${language}`)}
          part={name === 'source' ? 'sources' : name}
          hint={name === 'headline' ? undefined : t(`${name}.${language}`)}
          language={language}
          text={texts[language] ?? ''}
          look={texts[language] === undefined ? 'empty' : undefined}
          onFocus={onFocus}
          onCommit={(text) => onCommit(language, text)}
        />
      ))}
    </div>
  )
}
