import { createContext, type ReactNode, useContext } from 'react'
import type { TextPlace } from './textPlace.ts'

/** Tools for a sentence: none, unless a component around the page provides them. */
export type SentenceTools = (sentence: TextPlace) => ReactNode

export const SentenceToolsContext = createContext<SentenceTools | undefined>(undefined)

export function useSentenceTools(): SentenceTools | undefined {
  return useContext(SentenceToolsContext)
}
