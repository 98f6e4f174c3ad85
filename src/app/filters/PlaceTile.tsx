import type { FilterOption } from '../../archive/filterCounts.ts'
import { type PlaceFilterId, placeFilters } from '../../archive/filters.ts'
import { formatNumber } from '../i18n/formats.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import './PlaceTile.css'

type Props = {
  option: FilterOption<PlaceFilterId>
  /** How dark the tile is, from 0 to 4. */
  weight: number
  onToggle: () => void
}

/** A checkbox of the place filter as a tile of the map. */
export function PlaceTile({ option, weight, onToggle }: Props) {
  const language = useInterfaceLanguage()
  const { id, selected, count } = option
  return (
    <label className={`tile tile-${id}`} data-place={id} data-weight={weight}>
      <input
        className="over-label"
        type="checkbox"
        name="place"
        value={id}
        checked={selected}
        onChange={onToggle}
      />
      <span className="tile-name">{placeFilters[id][language]}</span>{' '}
      <span className="tile-count">{formatNumber(count)}</span>
    </label>
  )
}
