import { memo, useId } from 'react'
import { type Stretch, stretchesOf, type Timeline } from '../../../archive/catalogue/storyTimeline.ts'
import { placeFilters } from '../../../archive/filters.ts'
import { invariant } from '../../../archive/invariant.ts'
import { formatNumber } from '../../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { usePeriodName } from './usePeriodName.ts'
import './TimeTable.css'

/** The numbers of the chart, newest first. A period without an issue says so instead of showing zero. */
export const TimeTable = memo(function TimeTable({ timeline }: { timeline: Timeline }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const nameOf = usePeriodName(timeline)
  const caption = useId()
  const { step, periods, rows } = timeline
  const ends = { from: nameOf(0), to: nameOf(periods.length - 1) }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll sideways in every browser
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no finger to scroll it with must be able to focus it
    <div className="time-table" role="group" aria-labelledby={caption} tabIndex={0}>
      <table>
        <caption id={caption}>{t(`time.chart.${step}`, ends)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`time.${step}`)}</th>
            {rows.map(({ place }) => (
              <th key={place} scope="col">
                {placeFilters[place][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stretchesOf(periods).map((stretch) => (
            <tr key={stretch.from}>
              <th scope="row">{stretchName(stretch, nameOf, t)}</th>
              {stretch.issues === 0 ? (
                <td colSpan={rows.length}>{t('time.none')}</td>
              ) : (
                rows.map(({ place, counts }) => (
                  <td key={place}>{formatNumber(invariant(counts[stretch.from], 'count of the period'))}</td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

function stretchName(
  { from, to }: Stretch,
  nameOf: (index: number) => string,
  t: ReturnType<typeof useTranslate>,
): string {
  return from === to ? nameOf(from) : t('time.range', { from: nameOf(from), to: nameOf(to) })
}
