import type { Language } from '../../archive/languages.ts'

/** Why a voice is silent: the browser forbids it, its connection is lost, or it fails. */
export type Problem = 'blocked' | 'network' | 'failed'

/** How speaking a text ends, unless it is stopped. */
export type SpeechOutcome = 'spoken' | 'interrupted' | Problem

type Speech = { text: string; language: Language; voice: SpeechSynthesisVoice; rate: number }

/** How long to wait after a stop, in milliseconds: some engines lose a text that comes right after it. */
const pauseAfterSilence = 100
/** How many seconds a voice may take to start. */
const startTimeout = 10

/**
 * Speaks a text and reports how that ended. A voice that never starts has failed.
 * @returns a function that stops it
 */
type Speak = (speech: Speech, onOver: (outcome: SpeechOutcome) => void) => () => void

/**
 * Creates a function that speaks one text at a time. It cannot pause: on Android, engines end the speech, and in Chrome
 * they may never resume. To pause, stop the text and speak it again later.
 */
export function createSpeaker(): Speak {
  let silencedAt = Number.NEGATIVE_INFINITY
  // Chrome drops utterances without a reference, and then sends no more events for them.
  let held: readonly SpeechSynthesisUtterance[] = []
  const silence = () => {
    speechSynthesis.cancel()
    silencedAt = performance.now()
  }
  /** Speaks at once if possible: iOS accepts the first words only during the reader's touch. */
  const begin = () => {
    const start = () => {
      for (const one of held) speechSynthesis.speak(one)
    }
    if (speechSynthesis.speaking) silence()
    const wait = silencedAt + pauseAfterSilence - performance.now()
    if (wait > 0) return setTimeout(start, wait)
    start()
    return undefined
  }
  return (speech, onOver) => {
    let isOver = false
    let delayed: ReturnType<typeof begin>
    let stopWatching = () => {}
    const settle = (outcome: SpeechOutcome | 'silenced') => {
      if (isOver) return
      isOver = true
      stopWatching()
      clearTimeout(delayed)
      if (outcome !== 'spoken' && outcome !== 'interrupted') silence()
      if (outcome !== 'silenced') onOver(outcome)
    }
    try {
      held = utterancesOf(speech)
      for (const one of held) one.onerror = ({ error }) => settle(outcomeOf(error))
      const last = held.at(-1)
      if (last) last.onend = () => settle('spoken')
      stopWatching = watch(held[0], (began) =>
        settle(began ? 'spoken' : speech.voice.localService ? 'failed' : 'network'),
      )
      delayed = begin()
    } catch {
      // The browser's voice does not work as it should.
      settle('failed')
    }
    return () => settle('silenced')
  }
}

function utterancesOf({ text, language, voice, rate }: Speech): SpeechSynthesisUtterance[] {
  const spoken = spokenText(text, language)
  // Chrome stops its network voices after fifteen seconds.
  const pieces = voice.localService ? [spoken] : piecesOf(spoken, language)
  return pieces.map((piece) => {
    const utterance = new SpeechSynthesisUtterance(piece)
    utterance.voice = voice
    utterance.lang = voice.lang.replaceAll('_', '-')
    utterance.rate = rate
    return utterance
  })
}

/** Calls `onSilence` when an engine sends no event: it has not started in time, or it has ended. */
function watch(first: SpeechSynthesisUtterance | undefined, onSilence: (began: boolean) => void): () => void {
  let began = false
  let seconds = 0
  first?.addEventListener('start', () => {
    began = true
  })
  const timer = setInterval(() => {
    seconds += 1
    if (began ? !speechSynthesis.speaking : seconds >= startTimeout) onSilence(began)
  }, 1000)
  return () => clearInterval(timer)
}

function outcomeOf(error: SpeechSynthesisErrorCode): SpeechOutcome {
  if (error === 'interrupted' || error === 'canceled') return 'interrupted'
  if (error === 'not-allowed') return 'blocked'
  return error === 'network' ? 'network' : 'failed'
}

/**
 * A text as a voice should speak it. Voices know the figures, money and dates of their language. Some get ranges
 * wrong, and the percent sign in Chinese, so both are written out.
 */
export function spokenText(text: string, language: Language): string {
  return language === 'en'
    ? text.replace(/(\d)[–—](?=\d)/g, '$1 to ')
    : text.replace(/(\d)[–—～](?=\d)/g, '$1至').replace(/(\d[\d.,]*)[%％]/g, '百分之$1')
}

/** The most characters that take less than fifteen seconds at the slowest speed. */
const longest = { en: 150, zh: 48 } as const satisfies Record<Language, number>

/**
 * Each clause with its ending. Splitting after an ending would need a lookbehind, which Safari lacks before
 * 16.4.
 */
const clauses = /.*?(?:[，；：、。]|[,;:.] )|.+$/gs
const words = /[^ ]* |[^ ]+$/g

/** The text in pieces of at most that length, cut between clauses. A longer clause is cut between words. */
export function piecesOf(text: string, language: Language): string[] {
  const limit = longest[language]
  const parts = (text.match(clauses) ?? []).flatMap((clause) =>
    clause.length > limit ? (clause.match(words) ?? []) : clause,
  )
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + part.length <= limit) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}
