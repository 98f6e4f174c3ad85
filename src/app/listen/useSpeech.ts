import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { blockAround, elementOf } from '../ui/textPosition.ts'
import type { ListeningState } from './listeningState.ts'
import { createSpeaker, type SpeechOutcome } from './speak.ts'
import type { Sentence } from './storySentences.ts'

type Speech = {
  readonly state: ListeningState | undefined
  readonly sentence: Sentence | undefined
  readonly voice: SpeechSynthesisVoice | undefined
  readonly rate: number
  readonly onOver: (outcome: SpeechOutcome) => void
}

/**
 * Speaks the sentence while the state is `speaking`, and highlights it until the story ends. Scrolls to the sentence if
 * the one before it was in sight.
 * @returns a function that makes the next sentence scroll into view, wherever the reader has scrolled
 */
export function useSpeech({ state, sentence, voice, rate, onOver }: Speech): () => void {
  const [speak] = useState(createSpeaker)
  const isSpeaking = state?.status === 'speaking'
  const isLit = state !== undefined && state.status !== 'ended'
  const at = state?.at
  const over = useEffectEvent(onOver)

  // A layout effect, because iOS speaks only during the reader's touch.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place, even of the same sentence, starts it again
  useLayoutEffect(() => {
    if (!isSpeaking || !sentence || !voice) return
    const silence = speak({ text: sentence.text, language: sentence.language, voice, rate }, (outcome) =>
      over(outcome),
    )
    // Chrome would continue after the page is left.
    const leave = () => {
      silence()
      over('interrupted')
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      silence()
    }
  }, [isSpeaking, sentence, at, voice, rate])

  /** The sentence that was highlighted last. */
  const lit = useRef<Element>(undefined)
  useLayoutEffect(() => {
    if (!isLit || !sentence) return
    const element = elementOf(sentence)
    const follows = !lit.current || isInSight(lit.current, 'partly')
    lit.current = element
    if (!element) return
    // An attribute that React does not know. CSS highlights are missing in some browsers.
    element.setAttribute('data-spoken', '')
    if (follows && !isInSight(element, 'entirely')) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
    }
    return () => element.removeAttribute('data-spoken')
  }, [isLit, sentence])
  return () => {
    lit.current = undefined
  }
}

/** The height that fixed elements may take at the top of the screen, in CSS pixels. */
const top = 64

/**
 * Whether the element is between the top of the screen and the player. A sentence in a hidden language counts as its
 * paragraph. An element that is not on the page needs no scrolling.
 */
function isInSight(element: Element, share: 'partly' | 'entirely'): boolean {
  const shown = element.getClientRects().length > 0 ? element : blockAround(element)
  if (!shown || shown.getClientRects().length === 0) return true
  const box = shown.getBoundingClientRect()
  const bottom = document.querySelector('.player')?.getBoundingClientRect().top ?? window.innerHeight
  return share === 'entirely' ? box.top >= top && box.bottom <= bottom : box.bottom > top && box.top < bottom
}
