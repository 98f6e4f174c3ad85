import { useEffectEvent, useLayoutEffect } from 'react'
import { lightSentence } from './lightSentence.ts'
import type { ListeningState } from './listeningState.ts'
import { type SpeechOutcome, speak } from './speak.ts'
import type { Sentence } from './storySentences.ts'

type Speech = {
  readonly state: ListeningState | undefined
  readonly sentence: Sentence | undefined
  readonly voice: SpeechSynthesisVoice | undefined
  readonly rate: number
  readonly onOver: (outcome: SpeechOutcome) => void
}

/** Speaks the sentence while the state is `speaking`, and highlights it until the story ends. */
export function useSpeech({ state, sentence, voice, rate, onOver }: Speech): void {
  const isSpeaking = state?.status === 'speaking'
  const isLit = state !== undefined && state.status !== 'ended'
  const at = state?.at
  const over = useEffectEvent(onOver)

  // A layout effect, because iOS speaks only during the reader's touch.
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to the sentence that is being read begins it anew
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

  useLayoutEffect(() => {
    return isLit && sentence ? lightSentence(sentence) : undefined
  }, [isLit, sentence])
}
