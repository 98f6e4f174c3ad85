import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { type Language, languages } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { usePreference } from '../memory/preferences.ts'
import { storyKey } from '../memory/readingRecord.ts'
import { paths } from '../ui/Link.tsx'
import { type ListedStory, useOnwardState } from '../ui/storyList.ts'
import { blockAround, elementOf } from '../ui/textPosition.ts'
import { useView } from '../ui/useView.ts'
import { afterEvent, type ListeningEvent, type ListeningState } from './listeningState.ts'
import { rankVoices } from './rankVoices.ts'
import { createSpeaker, type SpeechOutcome } from './speak.ts'
import { type Sentence, sentenceAt, storySentences } from './storySentences.ts'
import { useVoices } from './useVoices.ts'

/** How many voices are tried: if this many fail, the cause is not the voice. */
const tries = 3

export type Reading = Readable & {
  readonly state: ListeningState | undefined
  /** The number of the sentence, from 0. */
  readonly index: number
  readonly voice: SpeechSynthesisVoice | undefined
  readonly start: () => void
  readonly stop: () => void
  /** Plays or pauses. */
  readonly toggle: () => void
  /** Goes to the next or the previous sentence. */
  readonly step: (by: 1 | -1) => void
  /** Continues with the next story of the list; undefined after the last. */
  readonly playNext: (() => void) | undefined
}

/** Reads a story of the issue aloud, sentence by sentence, and then the next story, if the reader wants that. */
export function useListening(
  issue: PublishedIssue,
  story: PublishedStory,
  next: ListedStory | undefined,
): Reading {
  const key = storyKey(issue.id, story.id)
  const [state, dispatch] = useReducer(afterEvent, undefined)
  const readable = useReadable(story)
  const { sentences } = readable
  const { index, sentence, untried } = sentenceNow(readable, state)
  const [voice] = untried
  if (state && state.story !== key) dispatch({ kind: 'arrive', story: key, isUnreadable: !sentence })
  // For example in a view without a voice.
  else if (state?.status === 'speaking' && !voice) dispatch({ kind: 'interrupt' })
  const playNext = usePlayNext(next, state, dispatch)
  const move = (to: number) => {
    const next = sentences[Math.max(0, to)]
    dispatch(next ? { kind: 'move', to: next } : { kind: 'end' })
  }
  const onOver = (outcome: SpeechOutcome) => {
    if (outcome === 'spoken') move(index + 1)
    else if (outcome === 'interrupted') dispatch({ kind: 'interrupt' })
    else if (voice && state) {
      const isLast = outcome === 'blocked' || untried.length === 1 || state.failed.length + 1 === tries
      dispatch({ kind: 'fail', problem: outcome, voice: voice.voiceURI, isLast })
    }
  }
  const followAgain = useSpeech({ state, sentence, voice, rate: usePreference('speechRate') ?? 1, onOver })
  const now = (event: ListeningEvent) => flushSync(() => dispatch(event))
  return {
    ...readable,
    state,
    index,
    voice,
    start: () => now({ kind: 'start', story: key }),
    stop: () => dispatch({ kind: 'stop' }),
    toggle: () => now({ kind: 'toggle' }),
    step: (by) => {
      followAgain()
      if (by === 1 && state?.status === 'ended') playNext?.()
      else move(index + by)
    },
    playNext,
  }
}

/** The current sentence, and the voices that have not failed, the best first. */
function sentenceNow({ sentences, voices }: Readable, state: ListeningState | undefined) {
  const index = sentenceAt(sentences, state?.at)
  const sentence = sentences[index]
  const untried = sentence
    ? voices[sentence.language].filter(({ voiceURI }) => !state?.failed.includes(voiceURI))
    : []
  return { index, sentence, untried }
}

/** Returns a function that goes to the next story, and calls it at the end of this one if the reader wants that. */
function usePlayNext(
  next: ListedStory | undefined,
  state: ListeningState | undefined,
  dispatch: (event: ListeningEvent) => void,
): (() => void) | undefined {
  const language = useInterfaceLanguage()
  const navigate = useNavigate()
  const readsOn = usePreference('readsOn')
  const onward = useOnwardState()
  const playNext =
    next &&
    (() => {
      dispatch({ kind: 'playNext', story: storyKey(next.issueId, next.storyId) })
      void navigate(paths.story(language, next.issueId, next.storyId), { state: onward })
    })
  const autoplayNext = useEffectEvent(() => playNext?.())
  const over = state?.status === 'ended' && state.next === undefined ? state.story : undefined
  useEffect(() => {
    if (over && readsOn) autoplayNext()
  }, [over, readsOn])
  return playNext
}

type Readable = {
  /** The sentences that the story's view shows and that a voice can read. */
  readonly sentences: readonly Sentence[]
  /** The voices of each language, the best first. */
  readonly voices: Readonly<Record<Language, readonly SpeechSynthesisVoice[]>>
  /** Languages that the view shows but no voice reads. */
  readonly unread: readonly Language[]
}

const none: readonly SpeechSynthesisVoice[] = []

/**
 * What can be read aloud of a story in its current view. A language without a voice is left out; another language's
 * voice never reads it.
 */
function useReadable(story: PublishedStory): Readable {
  const language = useInterfaceLanguage()
  const { view } = useView(story)
  const found = useVoices() ?? none
  const shown = useMemo(() => storySentences(story, view, language), [story, view, language])
  const voices = useMemo(() => ({ en: rankVoices('en', found), zh: rankVoices('zh', found) }), [found])
  return useMemo(
    () => ({
      voices,
      sentences: shown.filter((sentence) => voices[sentence.language].length > 0),
      unread: languages.filter(
        (one) => voices[one].length === 0 && shown.some((sentence) => sentence.language === one),
      ),
    }),
    [shown, voices],
  )
}

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
function useSpeech({ state, sentence, voice, rate, onOver }: Speech): () => void {
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
