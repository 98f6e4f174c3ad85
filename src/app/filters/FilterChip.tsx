import type { FilterOption } from '../../archive/filterCounts.ts'
import { formatNumber } from '../i18n/formats.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import './FilterChip.css'

type Props = { name: string; label: string; option: FilterOption<string>; onToggle: () => void }

/** A checkbox of a filter group, with its label and its count. */
export function FilterChip({ name, label, option, onToggle }: Props) {
  const count = formatNumber(option.count, useInterfaceLanguage())
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
      <span>{label}</span> <span className="chip-count">{count}</span>
    </label>
  )
}
