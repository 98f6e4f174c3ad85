import { createContext, type ReactNode, useContext } from 'react'
import type { TextPosition } from './textPosition.ts'

/** Tools for a sentence: none, unless a component around the page provides them. */
export type SentenceTools = (sentence: TextPosition) => ReactNode

export const SentenceToolsContext = createContext<SentenceTools | undefined>(undefined)

export function useSentenceTools(): SentenceTools | undefined {
  return useContext(SentenceToolsContext)
}
