import { createContext, useContext } from 'react'
import type { KnownName } from '../../archive/publishedIssue.ts'

/** The names that the stories of an issue link. */
export const StoryNames = createContext<readonly KnownName[] | undefined>(undefined)

/** What is known of a name that the story links. */
export function useKnownName(id: string): KnownName | undefined {
  return useContext(StoryNames)?.find((name) => name.id === id)
}
