import { memo } from 'react'
import type { FilterOption } from '../../archive/filterCounts.ts'
import { type PlaceFilterId, placeFilters, placesOnMap } from '../../archive/filters.ts'
import { formatNumber } from '../../archive/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FilterChip } from './FilterChip.tsx'
import './PlaceMap.css'

/** This region surrounds Chengdu, so Chengdu's tile is smaller. */
const around = 'sichuan-outside-chengdu'

const tiles: readonly PlaceFilterId[] = placesOnMap

type Props = {
  options: readonly FilterOption<PlaceFilterId>[]
  onToggle: (id: PlaceFilterId) => void
  /** `row` shows them in a row on narrow screens, `map-over-chart` leaves room for the summary of a chart below. */
  layout: 'map' | 'map-over-chart' | 'row'
}

/** The place filter: tiles arranged as the provinces are, without boundaries, and chips for other places. */
export function PlaceMap({ options, onToggle, layout }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const onMap = options.filter(({ id }) => tiles.includes(id))
  const elsewhere = options.filter(({ id }) => !tiles.includes(id))
  const most = Math.max(1, ...onMap.map(({ count }) => count))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this grid in every browser
    <div className="places needs-app" data-layout={layout} role="group" aria-label={t('filters.place')}>
      <div className={onMap.some(({ id }) => id === around) ? 'map map-around' : 'map'}>
        {onMap.map((option) => (
          <PlaceTile
            key={option.id}
            {...option}
            weight={Math.ceil((4 * option.count) / most)}
            onToggle={onToggle}
          />
        ))}
      </div>
      {elsewhere.length > 0 && (
        <div className="chips">
          {elsewhere.map((option) => (
            <FilterChip
              key={option.id}
              name="place"
              label={placeFilters[option.id][language]}
              option={option}
              onToggle={() => onToggle(option.id)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

type PlaceTileProps = FilterOption<PlaceFilterId> & {
  /** How dark the tile is, from 0 to 4. */
  weight: number
  onToggle: (id: PlaceFilterId) => void
}

/** A checkbox of the place filter as a tile of the map. */
const PlaceTile = memo(function PlaceTile({ id, selected, count, weight, onToggle }: PlaceTileProps) {
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
