import { createContext, type RefObject } from 'react'

/** What the button in a story's row of tools needs of the reading aloud around it. */
export type ReadingContextValue = {
  /** Whether a voice reads anything that the story's view shows. */
  readonly isPossible: boolean
  readonly isOn: boolean
  readonly turn: () => void
  readonly button: RefObject<HTMLButtonElement | null>
}

export const ReadingContext = createContext<ReadingContextValue | undefined>(undefined)
