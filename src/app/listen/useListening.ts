import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { type Language, languages } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { usePreference } from '../memory/preferences.ts'
import { storyKey } from '../memory/readingRecord.ts'
import { paths } from '../ui/Link.tsx'
import { type ListedStory, useOnwardState } from '../ui/storyList.ts'
import { blockAround, elementOf, type TextPosition } from '../ui/textPosition.ts'
import { useView } from '../ui/useView.ts'
import { rankVoices } from './rankVoices.ts'
import { createSpeaker, type Problem, type SpeechOutcome } from './speak.ts'
import { type Sentence, sentenceAt, storySentences } from './storySentences.ts'
import { useVoices } from './useVoices.ts'

/** The state of reading a story aloud. */
export type ListeningState = {
  /** The story's key. */
  readonly story: string
  readonly status: 'speaking' | 'paused' | 'ended'
  /** The place of the sentence; undefined at the beginning. */
  readonly at?: TextPosition
  /** The URIs of voices that have failed. */
  readonly failed: readonly string[]
  readonly problem?: Problem
  /** The story to read next, once its page is shown. */
  readonly next?: string
}

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
  const [state, setState] = useState<ListeningState>()
  const change: Change = (edit) => setState((now) => now && edit(now))
  const readable = useReadable(story)
  const { sentences } = readable
  const { index, sentence, untried } = sentenceNow(readable, state)
  const [voice] = untried
  if (state && state.story !== key) {
    // If the reader went to another story themselves, it stops.
    const { next, failed } = state
    setState(next === key ? { story: key, status: sentence ? 'speaking' : 'ended', failed } : undefined)
  }
  // For example in a view without a voice.
  else if (state?.status === 'speaking' && !voice) setState({ ...state, status: 'paused' })
  const playNext = usePlayNext(next, state, change)
  const move = (to: number) => {
    const at = sentences[Math.max(0, to)]
    change((now) => {
      if (!at) return { ...now, status: 'ended' }
      return { ...now, at, status: now.status === 'paused' ? 'paused' : 'speaking' }
    })
  }
  const onOver = (outcome: SpeechOutcome) => {
    if (outcome === 'spoken') return move(index + 1)
    change((now) => {
      if (outcome === 'interrupted') return now.status === 'speaking' ? { ...now, status: 'paused' } : now
      const failed = [...now.failed, ...(voice ? [voice.voiceURI] : [])]
      const isLast = outcome === 'blocked' || untried.length === 1 || failed.length === tries
      return isLast ? { ...now, status: 'paused', problem: outcome } : { ...now, failed }
    })
  }
  const followAgain = useSpeech({ state, sentence, voice, rate: usePreference('speechRate') ?? 1, onOver })
  return {
    ...readable,
    state,
    index,
    voice,
    start: () => flushSync(() => setState({ story: key, status: 'speaking', failed: [] })),
    stop: () => setState(undefined),
    toggle: () => flushSync(() => change(toggled)),
    step: (by) => {
      followAgain()
      if (by === 1 && state?.status === 'ended') playNext?.()
      else move(index + by)
    },
    playNext,
  }
}

type Change = (edit: (now: ListeningState) => ListeningState) => void

/** At the end, playing starts again. After a problem, it tries every voice again. */
function toggled({ status, story, at, failed }: ListeningState): ListeningState {
  if (status === 'speaking') return { status: 'paused', story, at, failed }
  return { status: 'speaking', story, at: status === 'ended' ? undefined : at, failed: [] }
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
  change: Change,
): (() => void) | undefined {
  const language = useInterfaceLanguage()
  const navigate = useNavigate()
  const readsOn = usePreference('readsOn')
  const onward = useOnwardState()
  const playNext =
    next &&
    (() => {
      change((now) => ({ ...now, status: 'ended', next: storyKey(next.issueId, next.storyId) }))
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
