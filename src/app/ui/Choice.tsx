import { type ReactNode, useId } from 'react'
import './Choice.css'

type Props<Value extends string | number> = {
  legend: string
  hint?: string
  options: readonly { value: Value; label: ReactNode }[]
  chosen: Value
  onChoose: (value: Value) => void
  /** The role of a choice that stories have as well. */
  role?: 'radiogroup'
}

/** A choice between a few values, as radio buttons. */
export function Choice<Value extends string | number>({
  legend,
  hint,
  options,
  chosen,
  onChoose,
  role,
}: Props<Value>) {
  const id = useId()
  return (
    <fieldset className="choice needs-app" role={role} aria-describedby={hint && id}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={id}>
          {hint}
        </p>
      )}
      <div className="row choice-options">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              className="over-label"
              type="radio"
              name={legend}
              checked={value === chosen}
              // Otherwise a browser would restore a choice of an earlier visit as if it were new.
              autoComplete="off"
              // Chosen on the prerendered page, before the app started.
              ref={(input) => {
                if (input?.checked && value !== chosen) onChoose(value)
              }}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
