import { memo, useDeferredValue, useId, useMemo } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { placeFilters } from '../../archive/filters.ts'
import { formatDate, formatNumber, sentenceGap } from '../../archive/formats.ts'
import { invariant } from '../../archive/invariant.ts'
import {
  type Period,
  type Stretch,
  storyTimeline,
  stretchesOf,
  type Timeline,
} from '../../archive/storyTimeline.ts'
import { isTopicId, type TopicId } from '../../archive/topics.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import './StoriesOverTime.css'

type Props = {
  issues: readonly CatalogueIssue[]
  /** The selected topics, joined by commas, so that equal topics are equal strings. */
  topics: string
}

/** Each place's stories by month or year: a chart, and the table of its numbers. */
export const StoriesOverTime = memo(function StoriesOverTime({ issues, topics }: Props) {
  const t = useTranslate()
  // Deferred: the filter that the reader touched is drawn first.
  const asked = useDeferredValue(topics)
  const timeline = useMemo(() => storyTimeline(issues, topicsIn(asked)), [issues, asked])
  return (
    <details className="over-time">
      <summary aria-label={t('time.title')}>{t('time.short')}</summary>
      <div>
        <TimeChart timeline={timeline} isFiltered={asked !== ''} />
        <details className="over-time-table">
          <summary>{t('time.table')}</summary>
          <TimeTable timeline={timeline} />
        </details>
      </div>
    </details>
  )
})

function topicsIn(joined: string): TopicId[] {
  return joined.split(',').filter(isTopicId)
}

/** Names a period of the timeline by its number. */
function usePeriodName({ periods }: Timeline): (index: number) => string {
  const language = useInterfaceLanguage()
  return (index) => formatDate(invariant(periods[index], 'period of that number').id, language)
}

type ChartProps = {
  timeline: Timeline
  /** Whether only the stories of some topics are counted. */
  isFiltered: boolean
}

/** A row of bars for each place. All rows have the same scale, so that places compare. */
const TimeChart = memo(function TimeChart({ timeline, isFiltered }: ChartProps) {
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
              viewBox={`0 0 ${periods.length * periodWidth} ${rowHeight}`}
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
        {sentences.filter((sentence) => sentence !== false).join(sentenceGap(language))}
      </figcaption>
    </figure>
  )
})

/* Units of the drawing, which the SVG stretches to its box. */
const rowHeight = 28
const tallestBar = 26
const periodWidth = 10
const barInset = 1.5

/** The SVG path of the bars: one for each count above zero. Even a single story is visible. */
function barsOf(counts: readonly number[], most: number): string {
  return counts
    .map((count, index) => {
      if (count === 0) return ''
      const height = Math.max(2, Math.round((tallestBar * count) / most))
      return `M${index * periodWidth + barInset} ${rowHeight}v-${height}h${periodWidth - 2 * barInset}v${height}z`
    })
    .join('')
}

/** The SVG path of the base line, which runs under every period that has an issue. */
function baseOf(periods: readonly Period[]): string {
  return periods
    .map(({ issues }, index) => (issues > 0 ? `M${index * periodWidth} ${rowHeight}h${periodWidth}` : ''))
    .join('')
}

/** The SVG path of the dots, one under every period without an issue. */
function gapsOf(periods: readonly Period[]): string {
  return periods
    .map(({ issues }, index) => (issues === 0 ? `M${index * periodWidth + 3.5} ${rowHeight}h3` : ''))
    .join('')
}

/** The numbers of the chart, newest first. A period without an issue says so instead of showing zero. */
const TimeTable = memo(function TimeTable({ timeline }: { timeline: Timeline }) {
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
