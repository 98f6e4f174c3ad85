import { memo, useDeferredValue, useMemo } from 'react'
import type { CatalogueIssue } from '../../../archive/catalogue/catalogue.ts'
import { storyTimeline } from '../../../archive/catalogue/storyTimeline.ts'
import { isTopicId, type TopicId } from '../../../archive/topics.ts'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { TimeChart } from './TimeChart.tsx'
import { TimeTable } from './TimeTable.tsx'
import './StoriesOverTime.css'

type Props = {
  issues: readonly CatalogueIssue[]
  /** The selected topics, joined by commas, so that equal topics are equal strings. */
  topics: string
}

/** Each place's stories by month or year: a chart, and the table behind it. */
export const StoriesOverTime = memo(function StoriesOverTime({ issues, topics }: Props) {
  const t = useTranslate()
  // Deferred: the filter that the reader touched is drawn first.
  const asked = useDeferredValue(topics)
  const timeline = useMemo(() => storyTimeline(issues, topicsIn(asked)), [issues, asked])
  if (timeline.periods.length < 2) return null
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
