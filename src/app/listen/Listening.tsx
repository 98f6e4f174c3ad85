import { type ReactNode, useRef } from 'react'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { Player } from './Player.tsx'
import { ReadingContext } from './readingContext.ts'
import { useListening } from './useListening.ts'

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /** The story's page, with a `ListenButton` in it. */
  children: ReactNode
}

/** A story's page that can be read aloud, with the player below it meanwhile. */
export function Listening({ issue, story, children }: Props) {
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
