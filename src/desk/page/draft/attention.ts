import { createContext, useContext } from 'react'

/** What the editor looks at: a segment, story, unplaced text or added name, by its key, and where they pointed to it. */
export type Attention = {
  readonly key: string | undefined
  readonly from: 'text' | 'newsletter' | 'finding'
}

type Attend = (key: Attention['key'], from: Attention['from']) => void

export const AttentionContext = createContext<Attention>({ key: undefined, from: 'text' })
export const AttendContext = createContext<Attend>(() => undefined)

/** What the editor looks at. */
export function useAttention(): Attention {
  return useContext(AttentionContext)
}

/** Turns the editor's attention. Always the same, so that a part need not render when the attention turns elsewhere. */
export function useAttend(): Attend {
  return useContext(AttendContext)
}

/** The id of an element that shows what has the key. */
export function elementId(key: string): string {
  return `at-${key}`
}

/** The key of a name that the draft adds. */
export function nameKey(id: string): string {
  return `name-${id}`
}

/** Finds the element that shows what has the key, and opens the part that it is folded in. */
export function openElement(key: string): HTMLElement | null {
  const element = document.getElementById(elementId(key))
  const folded = element?.closest('details')
  if (folded) folded.open = true
  return element
}
