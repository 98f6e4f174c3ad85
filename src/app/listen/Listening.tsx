import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { issueQuery } from '../queries.ts'
import { Player } from './Player.tsx'
import { ReadingContext } from './readingContext.ts'
import { useListening } from './useListening.ts'

type Props = {
  record: CatalogueIssue
  storyId: string
  /** The story's page, with a `ListenButton` in it. */
  children: ReactNode
}

/** A story's page that can be read aloud, with the player under it while it is. */
export function Listening({ record, storyId, children }: Props) {
  const issue = useSuspenseQuery(issueQuery(record)).data
  const story = issue.stories.find(({ id }) => id === storyId)
  return (
    story && (
      <Audible issue={issue} story={story}>
        {children}
      </Audible>
    )
  )
}

type AudibleProps = { issue: PublishedIssue; story: PublishedStory; children: ReactNode }

function Audible({ issue, story, children }: AudibleProps) {
  const reading = useListening(issue, story)
  const button = useRef<HTMLButtonElement>(null)
  const isOn = reading.state !== undefined
  const stop = () => {
    reading.stop()
    button.current?.focus()
  }
  return (
    <ReadingContext
      value={{
        isPossible: isOn || reading.sentences.length > 0,
        isOn,
        turn: isOn ? stop : reading.start,
        button,
      }}
    >
      {children}
      {reading.state && <Player reading={reading} state={reading.state} onClose={stop} />}
    </ReadingContext>
  )
}
