import type { Language } from '../../../archive/languages.ts'
import type { Problem } from '../listeningState.ts'
import { piecesOf, spokenText } from './spokenText.ts'

/** How saying a text ends, unless it is silenced. */
export type SpeechOutcome = 'spoken' | 'interrupted' | Problem

type Speech = { text: string; language: Language; voice: SpeechSynthesisVoice; rate: number }

/** Some engines lose what is said to them right after they were silenced. */
const pauseAfterSilence = 100
/** How many seconds a voice may take to begin. */
const patience = 10

let silencedAt = Number.NEGATIVE_INFINITY
/** Chrome forgets utterances that nobody holds, and then tells no more of them. */
let held: readonly SpeechSynthesisUtterance[] = []

/**
 * Says a text and tells how that ended; a voice that never begins has failed. There is no pausing: on Android engines
 * take it for the end, and in Chrome they may never go on. Who pauses silences the text, and says it again later.
 * @returns what silences it
 */
export function speak(speech: Speech, onOver: (outcome: SpeechOutcome) => void): () => void {
  const utterances = utterancesOf(speech)
  let isOver = false
  const settle = (outcome: SpeechOutcome | 'silenced') => {
    if (isOver) return
    isOver = true
    stopWatching()
    clearTimeout(delayed)
    if (outcome !== 'spoken' && outcome !== 'interrupted') silence()
    if (outcome !== 'silenced') onOver(outcome)
  }
  for (const one of utterances) one.onerror = ({ error }) => settle(outcomeOf(error))
  const [first] = utterances
  const last = utterances.at(-1)
  if (last) last.onend = () => settle('spoken')
  const stopWatching = watch(first, (began) =>
    settle(began ? 'spoken' : speech.voice.localService ? 'failed' : 'network'),
  )
  const delayed = begin(utterances)
  return () => settle('silenced')
}

function utterancesOf({ text, language, voice, rate }: Speech): SpeechSynthesisUtterance[] {
  const spoken = spokenText(text, language)
  // Chrome cuts its network voices off after fifteen seconds.
  const pieces = voice.localService ? [spoken] : piecesOf(spoken, language)
  return pieces.map((piece) => {
    const utterance = new SpeechSynthesisUtterance(piece)
    utterance.voice = voice
    utterance.lang = voice.lang.replaceAll('_', '-')
    utterance.rate = rate
    return utterance
  })
}

/** Speaks at once where it can, since the first words must come of the reader's own touch. */
function begin(utterances: readonly SpeechSynthesisUtterance[]): ReturnType<typeof setTimeout> | undefined {
  held = utterances
  const start = () => {
    for (const one of held) speechSynthesis.speak(one)
  }
  if (speechSynthesis.speaking) silence()
  const wait = silencedAt + pauseAfterSilence - performance.now()
  if (wait > 0) return setTimeout(start, wait)
  start()
  return undefined
}

function silence(): void {
  speechSynthesis.cancel()
  silencedAt = performance.now()
}

/** Calls where an engine falls silent without a word: it has not begun in time, or it has long been done. */
function watch(first: SpeechSynthesisUtterance | undefined, onSilence: (began: boolean) => void): () => void {
  let began = false
  let seconds = 0
  first?.addEventListener('start', () => {
    began = true
  })
  const timer = setInterval(() => {
    seconds += 1
    if (began ? !speechSynthesis.speaking : seconds >= patience) onSilence(began)
  }, 1000)
  return () => clearInterval(timer)
}

function outcomeOf(error: SpeechSynthesisErrorCode): SpeechOutcome {
  if (error === 'interrupted' || error === 'canceled') return 'interrupted'
  if (error === 'not-allowed') return 'blocked'
  return error === 'network' ? 'network' : 'failed'
}
