import type { ComponentProps } from 'react'

type Props<Value extends string> = Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children'> & {
  value: Value
  options: readonly { readonly value: Value; readonly text: string }[]
  onChoose: (value: Value) => void
}

/** A native list whose options have a type. */
export function Select<Value extends string>({ value, options, onChoose, ...rest }: Props<Value>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChoose(chosen.value)
  }
  return (
    <select value={value} onChange={({ target }) => choose(target.value)} {...rest}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
}
