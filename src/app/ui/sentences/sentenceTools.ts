import { createContext, type ReactNode, useContext } from 'react'
import type { TextPlace } from './textPlace.ts'

/** What can be done with a sentence: nothing, unless something around the page says so. */
export type SentenceTools = (sentence: TextPlace) => ReactNode

export const SentenceToolsContext = createContext<SentenceTools | undefined>(undefined)

export function useSentenceTools(): SentenceTools | undefined {
  return useContext(SentenceToolsContext)
}
