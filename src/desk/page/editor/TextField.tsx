import { type ComponentProps, useEffect, useRef, useState } from 'react'
import type { Translations } from '../../../archive/bilingual.ts'
import { type Language, languages, languageTags } from '../../../archive/languages.ts'
import { isComposing } from '../../../ui/keys.ts'
import { useTyping } from '../draft/useDraft.ts'
import { useTranslate } from '../language.ts'

type Props = ComponentProps<'textarea'> & {
  /** For screen readers. */
  label: string
  /** Undefined if it is missing. */
  text: string | undefined
  language?: Language
  onCommit: (text: string) => void
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
  const { label, text, language, onCommit, isPlain, onBlur, onKeyDown, ...field } = props
  const { value, type, compose, commit, leave } = useTypedText(text ?? '', onCommit)
  const look = isPlain ? 'plain' : text === undefined ? 'empty' : 'filled'
  return (
    <textarea
      ref={(field) => {
        if (field) fitHeight(field)
      }}
      className={`text-field text-field-${look}`}
      aria-label={label}
      lang={language && languageTags[language]}
      rows={1}
      {...(isPlain && { autoCapitalize: 'none', spellCheck: false })}
      value={value}
      onBlur={(event) => {
        // Before white space at the ends of the text is removed.
        onBlur?.(event)
        leave()
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Escape') event.currentTarget.blur()
        if (event.altKey) commit()
        if (event.key === 'Enter' && isPlain) {
          event.preventDefault()
          commit()
        }
        onKeyDown?.(event)
      }}
      onChange={({ target }) => type(target.value)}
      onCompositionStart={() => compose(true)}
      onCompositionEnd={() => compose(false)}
      {...field}
    />
  )
}

const withoutHeight = new Set<HTMLTextAreaElement>()

/**
 * Makes a field as high as its text where CSS cannot: Safari before 26.2, Firefox before 152. All fields of a page are
 * measured together, because each change of a height makes the next measurement lay out the page again.
 */
function fitHeight(field: HTMLTextAreaElement): void {
  if (globalThis.CSS?.supports('field-sizing', 'content')) return
  if (withoutHeight.size === 0) {
    queueMicrotask(() => {
      const fields = [...withoutHeight]
      withoutHeight.clear()
      for (const { style } of fields) style.blockSize = 'auto'
      const heights = fields.map(
        ({ scrollHeight, offsetHeight, clientHeight }) => scrollHeight + offsetHeight - clientHeight,
      )
      fields.forEach(({ style }, at) => {
        style.blockSize = `${heights[at]}px`
      })
    })
  }
  withoutHeight.add(field)
}

/** What the field shows while the editor types, and when it commits. */
function useTypedText(text: string, onCommit: (text: string) => void) {
  const [value, setValue] = useState(text)
  const typed = useRef<string>(undefined)
  const timer = useRef(0)
  const composes = useRef(false)
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
    if (!composes.current) timer.current = window.setTimeout(commit, pause)
  }
  // An input method shows half of a word before the editor has chosen its characters.
  const compose = (isBegun: boolean) => {
    composes.current = isBegun
    if (typed.current !== undefined) wait()
  }
  const leave = () => {
    commit()
    setValue((shown) => shown.trim())
  }
  return { value, type, compose, commit, leave }
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

type BilingualProps = {
  /** The beginning of the keys of both labels. */
  name: 'headline' | 'note' | 'noteSource' | 'source' | 'correction'
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
          data-part={name === 'headline' || name === 'note' ? name : `${name}s`}
          placeholder={name === 'headline' ? undefined : t(`${name}.${language}`)}
          language={language}
          text={texts[language]}
          onFocus={onFocus}
          onCommit={(text) => onCommit(language, text)}
        />
      ))}
    </div>
  )
}
