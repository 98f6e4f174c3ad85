import { memo } from 'react'
import type { Timeline } from '../../../archive/catalogue/storyTimeline.ts'
import { placeFilters } from '../../../archive/filters.ts'
import { useInterfaceLanguage, useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { barsOf, baseOf, gapsOf, rowHeight, widthOf } from './timeMarks.ts'
import { usePeriodName } from './usePeriodName.ts'
import './TimeChart.css'

type Props = {
  timeline: Timeline
  /** Whether only the stories of some topics are counted. */
  isFiltered: boolean
}

/** A row of bars for each place, all to one scale, so that places compare. */
export const TimeChart = memo(function TimeChart({ timeline, isFiltered }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const nameOf = usePeriodName(timeline)
  const { step, periods, rows, most } = timeline
  const ends = { from: nameOf(0), to: nameOf(periods.length - 1) }
  const [base, gaps] = [baseOf(periods), gapsOf(periods)]
  const sentences = [
    t(`time.scale.${step}`, { count: most }),
    isFiltered && t('time.topics'),
    gaps !== '' && t('time.gaps'),
  ]
  return (
    <figure className="time-chart">
      <div role="img" aria-label={t(`time.chart.${step}`, ends)}>
        {rows.map(({ place, counts }) => (
          <div key={place} className="time-row" data-place={place}>
            <span>{placeFilters[place][language]}</span>
            <svg
              viewBox={`0 0 ${widthOf(periods)} ${rowHeight}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <path className="time-bars" d={barsOf(counts, most)} />
              <path className="time-base" d={base} />
              <path className="time-gaps" d={gaps} />
            </svg>
          </div>
        ))}
        <div className="time-ends">
          <p>
            <span>{ends.from}</span>
            <span>{ends.to}</span>
          </p>
        </div>
      </div>
      <figcaption>
        {sentences.filter((sentence) => sentence !== false).join(language === 'en' ? ' ' : '')}
      </figcaption>
    </figure>
  )
})
