import { type ComponentProps, useId } from 'react'

type Props<Value extends string> = Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children'> & {
  /** A label around the list. */
  label?: string
  value: Value
  options: readonly { readonly value: Value; readonly text: string }[]
  onChoose: (value: Value, list: HTMLSelectElement) => void
}

/** A native list whose options have a type. */
export function Select<Value extends string>({ label, value, options, onChoose, ...rest }: Props<Value>) {
  const id = useId()
  const choose = (list: HTMLSelectElement) => {
    const chosen = options.find(({ value }) => value === list.value)
    if (chosen) onChoose(chosen.value, list)
  }
  const list = (
    <select id={id} value={value} onChange={({ target }) => choose(target)} {...rest}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
  if (label === undefined) return list
  return (
    <label htmlFor={id} className="row">
      {label}
      {list}
    </label>
  )
}
