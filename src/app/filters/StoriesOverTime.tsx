import { useId } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { placeFilters } from '../../archive/filters.ts'
import { formatDate, formatNumber, sentenceGap } from '../../archive/formats.ts'
import { invariant } from '../../archive/invariant.ts'
import { type Period, storyTimeline, type Timeline } from '../../archive/storyTimeline.ts'
import type { TopicId } from '../../archive/topics.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import '../i18n/partTexts.ts'
import './StoriesOverTime.css'

export type Props = {
  issues: readonly CatalogueIssue[]
  /** The selected topics: only stories of one of them are counted. */
  topics: readonly TopicId[]
}

/** Each place's stories by month or year: a chart, and the table of its numbers. */
export function StoriesOverTime({ issues, topics }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const timeline = storyTimeline(issues, topics)
  const { step, periods, most } = timeline
  const [from = '', to = ''] = [periods[0], periods.at(-1)].map((one) => one && formatDate(one.id, language))
  const title = t(`time.chart.${step}`, { from, to })
  const sentences = [
    t(`time.scale.${step}`, { count: most }),
    topics.length > 0 && t('time.topics'),
    periods.some(({ issues }) => issues === 0) && t('time.gaps'),
  ]
  return (
    <details className="over-time">
      <summary aria-label={t('time.title')}>{t('time.short')}</summary>
      <figure>
        <TimeChart title={title} timeline={timeline} from={from} to={to} />
        <figcaption>
          {sentences.filter((sentence) => sentence !== false).join(sentenceGap(language))}
        </figcaption>
      </figure>
      <details>
        <summary>{t('time.table')}</summary>
        <TimeTable title={title} timeline={timeline} />
      </details>
    </details>
  )
}

type ChartProps = { title: string; timeline: Timeline; from: string; to: string }

/** A row of bars for each place. All rows have the same scale, so that places compare. */
function TimeChart({ title, timeline: { periods, rows, most }, from, to }: ChartProps) {
  const language = useInterfaceLanguage()
  const base = baseOf(periods)
  return (
    <div role="img" aria-label={title}>
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
          </svg>
        </div>
      ))}
      <div className="time-ends">
        <p>
          <span>{from}</span>
          <span>{to}</span>
        </p>
      </div>
    </div>
  )
}

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

/** The SVG path of the base line: under a period without an issue, it is a dot. */
function baseOf(periods: readonly Period[]): string {
  return periods
    .map(({ issues }, index) => {
      const left = index * periodWidth
      return issues > 0 ? `M${left} ${rowHeight}h${periodWidth}` : `M${left + 3.5} ${rowHeight}h3`
    })
    .join('')
}

/** The numbers of the chart, newest first, for each period that has an issue. */
function TimeTable({ title, timeline: { step, periods, rows } }: { title: string; timeline: Timeline }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const caption = useId()
  const counted = [...periods.entries()].filter(([, { issues }]) => issues > 0).reverse()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll sideways in every browser
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no finger to scroll it with must be able to focus it
    <div className="time-table" role="group" aria-labelledby={caption} tabIndex={0}>
      <table>
        <caption id={caption}>{title}</caption>
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
          {counted.map(([index, { id }]) => (
            <tr key={id}>
              <th scope="row">{formatDate(id, language)}</th>
              {rows.map(({ place, counts }) => (
                <td key={place}>{formatNumber(invariant(counts[index], 'count of the period'))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
