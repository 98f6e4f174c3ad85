import type { ReactNode } from 'react'
import { placeName } from '../../archive/filters.ts'
import { formatDate } from '../../archive/formats.ts'
import { regionOf } from '../../archive/places.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { topics } from '../../archive/topics.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import './Kicker.css'

type Props = { story: Pick<PublishedStory, 'places' | 'topics' | 'date'>; children?: ReactNode }

/** The small line above a headline: the most local place, the date, the first topic, and any children. */
export function Kicker({ story, children }: Props) {
  const language = useInterfaceLanguage()
  const place = story.places[0]
  const topic = story.topics[0]
  return (
    <p className="kicker">
      <span className="kicker-place" data-place={place ? regionOf(place) : 'beyond'}>
        {placeName(place)[language]}
      </span>
      {story.date && <time dateTime={story.date}>{formatDate(story.date, language)}</time>}
      {topic && <span>{topics[topic][language]}</span>}
      {children}
    </p>
  )
}
