import type { FilterOption } from '../../archive/filterCounts.ts'
import { formatNumber } from '../../archive/formats.ts'
import './FilterChip.css'

type Props = { name: string; label: string; option: FilterOption<string>; onToggle: () => void }

/** A checkbox of a filter group, with its label and its count. */
export function FilterChip({ name, label, option, onToggle }: Props) {
  return (
    <label className="chip">
      <input
        className="over-label"
        type="checkbox"
        name={name}
        value={option.id}
        checked={option.selected}
        onChange={onToggle}
      />
      <span className="chip-face">
        <span>{label}</span> <span className="chip-count">{formatNumber(option.count)}</span>
      </span>
    </label>
  )
}
