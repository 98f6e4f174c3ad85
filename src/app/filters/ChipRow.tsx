import type { FilterOption } from '../../archive/catalogue/filterCounts.ts'
import { FilterChip } from './FilterChip.tsx'
import './ChipRow.css'

type Props<Id extends string> = {
  name: 'place' | 'topic'
  label: string
  options: readonly FilterOption<Id>[]
  nameOf: (id: Id) => string
  onToggle: (id: Id) => void
}

/** A group of checkboxes in a row, which a phone scrolls sideways. */
export function ChipRow<Id extends string>({ name, label, options, nameOf, onToggle }: Props<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll sideways in every browser
    <div className="chips chips-row needs-app" role="group" aria-label={label}>
      {options.map((option) => (
        <FilterChip
          key={option.id}
          name={name}
          label={nameOf(option.id)}
          option={option}
          onToggle={() => onToggle(option.id)}
        />
      ))}
    </div>
  )
}
