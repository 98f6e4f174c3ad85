import { createContext, type ReactNode } from 'react'
import { createStore } from 'zustand'
import type { Language } from '../../archive/languages.ts'
import type { TextPosition } from './textPosition.ts'

/** Renders the tools for a sentence. */
export type SentenceTools = (sentence: TextPosition) => ReactNode

/** A word to say. */
export type SpokenWord = { readonly text: string; readonly language: Language }

/** Renders the button that says a word. */
export const WordSoundContext = createContext<((word: SpokenWord) => ReactNode) | undefined>(undefined)

export const SentenceToolsContext = createContext<SentenceTools | undefined>(undefined)

/** Renders the button that follows a name, by its id. */
export const NameToolContext = createContext<((id: string) => ReactNode) | undefined>(undefined)

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
