import { memo } from 'react'
import type { FilterOption } from '../../archive/catalogue/filterCounts.ts'
import { type PlaceFilterId, placeFilters } from '../../archive/filters.ts'
import { formatNumber } from '../i18n/formats.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import './PlaceTile.css'

type Props = FilterOption<PlaceFilterId> & {
  /** How dark the tile is, from 0 to 4. */
  weight: number
  onToggle: (id: PlaceFilterId) => void
}

/** A checkbox of the place filter as a tile of the map. */
export const PlaceTile = memo(function PlaceTile({ id, selected, count, weight, onToggle }: Props) {
  const language = useInterfaceLanguage()
  return (
    <label className={`tile tile-${id}`} data-place={id}>
      <input
        className="over-label"
        type="checkbox"
        name="place"
        value={id}
        checked={selected}
        onChange={() => onToggle(id)}
      />
      <span className="tile-face" data-weight={weight}>
        <span className="tile-name">{placeFilters[id][language]}</span>{' '}
        <span className="tile-count">{formatNumber(count)}</span>
      </span>
    </label>
  )
})
