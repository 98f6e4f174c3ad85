import { createContext, useContext } from 'react'
import type { KnownName } from '../../archive/publishedIssue.ts'

/** The names that the stories of an issue link. */
export const StoryNames = createContext<readonly KnownName[] | undefined>(undefined)

/** A name that the story links, with its translation. */
export function useKnownName(id: string): KnownName | undefined {
  return useContext(StoryNames)?.find((name) => name.id === id)
}
