import { createContext, useContext } from 'react'

/** What the editor looks at: a segment, story or unplaced text, by its key, and where they pointed to it. */
export type Attention = {
  readonly key: string | undefined
  readonly from: 'text' | 'newsletter' | 'finding'
}

type Held = Attention & { readonly attend: (key: string, from: Attention['from']) => void }

export const AttentionContext = createContext<Held>({ key: undefined, from: 'text', attend: () => undefined })

/** What the editor looks at, and how to turn to something else. */
export function useAttention(): Held {
  return useContext(AttentionContext)
}

/** The id of an element that shows what has the key. */
export function elementId(key: string): string {
  return `at-${key}`
}
