import { createContext, type ReactNode } from 'react'
import type { TextPosition } from './textPosition.ts'

/** Renders the tools for a sentence. */
export type SentenceTools = (sentence: TextPosition) => ReactNode

export const SentenceToolsContext = createContext<SentenceTools | undefined>(undefined)
