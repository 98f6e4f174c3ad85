import type { FilterOption } from '../../archive/filterCounts.ts'
import { type PlaceFilterId, placeFilters, placesOnMap } from '../../archive/filters.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FilterBox } from './FilterBox.tsx'
import './PlaceMap.css'

/** This region surrounds Chengdu, so its tile lies around Chengdu's. */
const around = 'sichuan-outside-chengdu'

const tiles: readonly PlaceFilterId[] = [...placesOnMap, 'beyond']

type Props = {
  options: readonly FilterOption<PlaceFilterId>[]
  onToggle: (id: PlaceFilterId) => void
}

/**
 * The place filter: tiles arranged as the provinces are, without boundaries, with one for all other places. A place that
 * only a link selects is a chip below. On a low screen, all are in one row.
 */
export function PlaceMap({ options, onToggle }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const most = Math.max(1, ...options.map(({ count }) => count))
  const box = (option: FilterOption<PlaceFilterId>) => (
    <FilterBox
      key={option.id}
      shape={tiles.includes(option.id) ? 'tile' : 'chip'}
      group="place"
      label={placeFilters[option.id][language]}
      option={option}
      weight={Math.ceil((4 * option.count) / most)}
      onToggle={onToggle}
    />
  )
  const onMap = options.filter(({ id }) => tiles.includes(id))
  const others = options.filter(({ id }) => !tiles.includes(id))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this grid in every browser
    <div className="places needs-app" role="group" aria-label={t('filters.place')}>
      <div className={onMap.some(({ id }) => id === around) ? 'map map-around' : 'map'}>{onMap.map(box)}</div>
      {others.length > 0 && <div className="chips">{others.map(box)}</div>}
    </div>
  )
}
