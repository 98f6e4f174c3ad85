import { useId } from 'react'

type Props<Value extends string | number> = {
  legend: string
  hint?: string
  options: readonly { value: Value; label: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of a few, as radio buttons. */
export function Choice<Value extends string | number>({
  legend,
  hint,
  options,
  chosen,
  onChoose,
}: Props<Value>) {
  const id = useId()
  return (
    <fieldset className="choice needs-app" aria-describedby={hint && id}>
      <legend>{legend}</legend>
      {hint && (
        <p className="choice-hint" id={id}>
          {hint}
        </p>
      )}
      <div className="choice-options">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              className="over-label"
              type="radio"
              name={legend}
              checked={value === chosen}
              // Else a browser would bring back what was chosen on an earlier visit, as if it were chosen now.
              autoComplete="off"
              // Chosen on the build's page, before the app was there.
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
