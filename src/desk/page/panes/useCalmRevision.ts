import { useEffect, useState } from 'react'
import { useDraft, useIsTyping } from '../draft/useDraft.ts'

/** Longer than a hand rests between two words; with the pause before a change is saved, over a second. */
const stillness = 700

/**
 * The revision that the preview shows: the last one, once nothing was typed or changed for a moment. The reader runs in
 * the thread that also paints what is typed, and to load it takes longer than a key may.
 */
export function useCalmRevision(): number {
  const { revision } = useDraft()
  const isTyping = useIsTyping()
  const [calm, setCalm] = useState(revision)
  useEffect(() => {
    if (isTyping || calm === revision) return
    const timer = setTimeout(() => setCalm(revision), stillness)
    return () => clearTimeout(timer)
  }, [isTyping, calm, revision])
  return calm
}
