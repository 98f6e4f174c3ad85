import { createContext, type RefObject } from 'react'

/** What the listen button in a story's tools needs. */
export type ReadingContextValue = {
  /** Whether there is a voice for anything that the story's view shows. */
  readonly isPossible: boolean
  readonly isOn: boolean
  readonly turn: () => void
  readonly button: RefObject<HTMLButtonElement | null>
}

export const ReadingContext = createContext<ReadingContextValue | undefined>(undefined)
