import { createContext, type ReactNode, useContext } from 'react'

/** What stands at stories beyond what readers get: nothing, unless something around the page says so. */
export type Margin = {
  /** Over a paragraph of the story that the page is of, by its number from 0. */
  readonly overParagraph: (index: number) => ReactNode
  /** Under a story in a list. */
  readonly underStory: (issueId: string, storyId: string) => ReactNode
}

export const MarginContext = createContext<Margin | undefined>(undefined)

export function useMargin(): Margin | undefined {
  return useContext(MarginContext)
}
