import { createContext, type ReactNode } from 'react'
import { createStore } from 'zustand'
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

/** How a marked sentence looks: attributes of its element in each language, and a sign beside it. */
export type SentencePaint = {
  readonly attributes: Readonly<Record<'data-mark' | 'aria-description', string>>
  readonly sign: ReactNode
}

/** The marked sentences of the story on the page, by `paintKey`. A store, so that only sentences that change render again. */
export const sentencePaint = createStore<{ readonly paint: ReadonlyMap<string, SentencePaint> }>(() => ({
  paint: new Map(),
}))

/** The key of a sentence: its paragraph and its number there, from 0. */
export function paintKey(paragraph: number, segment: number): string {
  return `${paragraph} ${segment}`
}
