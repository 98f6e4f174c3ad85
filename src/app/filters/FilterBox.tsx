import type { FilterOption } from '../../archive/filterCounts.ts'
import { formatNumber } from '../../archive/formats.ts'
import './FilterBox.css'

type Props<Id extends string> = {
  /** A tile of the map, or a chip in a row. */
  shape: 'tile' | 'chip'
  group: 'place' | 'topic'
  label: string
  option: FilterOption<Id>
  /** How dark a tile is, from 0 to 4. */
  weight?: number
  onToggle: (id: Id) => void
}

/** A checkbox of a filter group, with its label and its count. */
export function FilterBox<Id extends string>({ shape, group, label, option, weight, onToggle }: Props<Id>) {
  const { id, selected, count } = option
  return (
    <label className={`filter ${shape}`} data-place={group === 'place' ? id : undefined}>
      <input
        className="over-label"
        type="checkbox"
        name={group}
        value={id}
        checked={selected}
        onChange={() => onToggle(id)}
      />
      <span className="filter-face" data-weight={weight} data-empty={count === 0 || undefined}>
        <span className="filter-name">{label}</span>{' '}
        <span className="filter-count">{formatNumber(count)}</span>
      </span>
    </label>
  )
}
