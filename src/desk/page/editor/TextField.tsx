import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type Language, languageTags } from '../../../archive/languages.ts'
import { useTyping } from '../draft/useDraft.ts'
import './TextField.css'

type Props = {
  /** What it is, for those who do not see its place. */
  label: string
  text: string
  /** What stands in it while it is empty. */
  hint?: string
  language?: Language | undefined
  onCommit: (text: string) => void
  onFocus?: () => void
  /** While the white space at the text's ends still stands in the field. */
  onBlur?: (event: FocusEvent<HTMLTextAreaElement>) => void
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** Underlined, as a fact; or dashed, for a text that is missing. */
  look?: 'plain' | 'empty' | undefined
}

/** Half a second after the last key: then a change is on the disk within a second. */
const pause = 500

/**
 * A plain text area that grows with its text. It commits when the editor pauses or leaves. White space at its ends, which
 * no draft keeps, stays until the editor leaves: the next word may stand behind it.
 */
export function TextField(props: Props) {
  const { label, text, language, onCommit, onFocus, onKeyDown, look } = props
  const id = useId()
  const { value, type, commit, leave } = useTypedText(text, onCommit)
  return (
    <span
      className={look ? `text-field text-field-${look}` : 'text-field'}
      data-text={value}
      lang={language && languageTags[language]}
    >
      <textarea
        id={id}
        aria-label={label}
        lang={language && languageTags[language]}
        rows={1}
        placeholder={props.hint}
        value={value}
        onFocus={onFocus}
        onBlur={(event) => {
          props.onBlur?.(event)
          leave()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.altKey) commit()
          onKeyDown?.(event)
        }}
        onChange={({ target }) => type(target.value)}
      />
    </span>
  )
}

/** What a field shows while it is typed in, and when the draft hears of it. */
function useTypedText(text: string, onCommit: (text: string) => void) {
  const [value, setValue] = useState(text)
  const typed = useRef<string>(undefined)
  const timer = useRef(0)
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
    clearTimeout(timer.current)
    timer.current = window.setTimeout(commit, pause)
  }
  const leave = () => {
    commit()
    setValue((shown) => shown.trim())
  }
  return { value, type, commit, leave }
}
