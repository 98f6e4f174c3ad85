import type { Language } from '../../../archive/languages.ts'
import type { Change } from '../../../draft/change.ts'

type Pressed = { readonly key: string; readonly shiftKey: boolean }

/** What a key with Alt does at the caret of a segment; undefined if nothing. */
export function caretChange(
  { key, shiftKey }: Pressed,
  segment: string,
  language: Language,
  at: number,
): Change | undefined {
  if (key === 'Enter') return { kind: 'split-segment', segment, language, at }
  if (key === 'ArrowDown')
    return shiftKey
      ? { kind: 'join-segment', segment }
      : { kind: 'send-text', segment, language, at, to: 'next' }
  if (key === 'ArrowUp' && !shiftKey) return { kind: 'send-text', segment, language, at, to: 'previous' }
  return undefined
}
