import { createContext, type ReactNode } from 'react'
import type { TextPosition } from './textPosition.ts'

/** Renders the tools for a sentence. */
export type SentenceTools = (sentence: TextPosition) => ReactNode

/** Renders the button that says a Chinese word. */
export const WordSoundContext = createContext<((word: string) => ReactNode) | undefined>(undefined)

export const SentenceToolsContext = createContext<SentenceTools | undefined>(undefined)

/** Renders the button that follows a name, by its id. */
export const NameToolContext = createContext<((id: string) => ReactNode) | undefined>(undefined)
