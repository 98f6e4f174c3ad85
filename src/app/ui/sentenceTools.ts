import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '../../archive/languages.ts'

/** A sentence that the reader touched: its place from nought, the language that it was touched in, its figure if that was. */
export type ChosenSentence = {
  readonly paragraph: number
  readonly segment: number
  readonly language: Language
  readonly figure?: number
}

/** What can be done with a sentence: nothing, unless something around the page says so. */
export type SentenceTools = (sentence: ChosenSentence) => ReactNode

export const SentenceToolsContext = createContext<SentenceTools | undefined>(undefined)

export function useSentenceTools(): SentenceTools | undefined {
  return useContext(SentenceToolsContext)
}
