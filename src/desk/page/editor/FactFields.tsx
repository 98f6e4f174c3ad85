import { useId } from 'react'
import { TextField } from './TextField.tsx'

type Props = {
  label: string
  value: string | undefined
  /** Is given null where the editor empties the field. */
  onSet: (value: string | null) => void
}

/** A date that may be missing, behind its label. */
export function DateField({ label, value, onSet }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onSet(target.value === '' ? null : target.value)}
      />
    </>
  )
}

/** A line of text that may be missing, behind its label. */
export function LineField({ label, value, onSet }: Props) {
  return (
    <>
      <span className="story-fact-name">{label}</span>
      <TextField
        label={label}
        text={value ?? ''}
        look="plain"
        onCommit={(text) => onSet(text.trim() === '' ? null : text.trim())}
      />
    </>
  )
}
