import { createContext, type ReactNode } from 'react'
import type { Language } from '../../archive/languages.ts'
import type { TextPosition } from './textPosition.ts'

/** What other features have on the card of a sentence. */
export type CardTools = {
  /** The tools for the sentence. */
  readonly sentence: (place: TextPosition) => ReactNode
  /** The button that follows a name, by its id. */
  readonly name: (id: string) => ReactNode
  /** The button that says a text. */
  readonly word: (text: string, language: Language) => ReactNode
}

export const CardToolsContext = createContext<CardTools | undefined>(undefined)
