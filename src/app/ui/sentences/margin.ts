import { createContext, type ReactNode, useContext } from 'react'

/** What stands beside stories besides their text: nothing, unless a component around the page provides it. */
export type Margin = {
  /** Above a paragraph of the page's story, by its number from 0. */
  readonly overParagraph: (index: number) => ReactNode
  /** Under a story in a list. */
  readonly underStory: (issueId: string, storyId: string) => ReactNode
}

export const MarginContext = createContext<Margin | undefined>(undefined)

export function useMargin(): Margin | undefined {
  return useContext(MarginContext)
}
