import { onTestFinished, vi } from 'vitest'

class Utterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  rate = 1
  onend: (() => void) | null = null
  onerror: ((event: { error: string }) => void) | null = null
  readonly text: string

  constructor(text: string) {
    super()
    this.text = text
  }
}

/** A voice as browsers describe them. */
export function madeVoice(lang: string, name = lang, localService = true): SpeechSynthesisVoice {
  return { lang, name, voiceURI: name, localService, default: false }
}

/**
 * Gives the page a silent engine with these voices: the test reports when a text is spoken, or fails.
 * @param begins whether it reports that it has started
 */
export function startSpeechEngine(atFirst: SpeechSynthesisVoice[], begins = true) {
  let voices = atFirst
  const queue: Utterance[] = []
  const said: string[] = []
  const speechSynthesis = {
    onvoiceschanged: null as (() => void) | null,
    get speaking() {
      return queue.length > 0
    },
    getVoices: () => voices,
    speak(utterance: Utterance) {
      queue.push(utterance)
      said.push(`${utterance.voice?.name} ×${utterance.rate}: ${utterance.text}`)
      if (begins) utterance.dispatchEvent(new Event('start'))
    },
    cancel() {
      for (const one of queue.splice(0)) one.onerror?.({ error: 'interrupted' })
    },
  }
  vi.stubGlobal('speechSynthesis', speechSynthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return {
    /** The texts it was given, with voice and speed, in order. */
    said,
    /** The text that it is speaking. */
    saying: () => queue[0]?.text,
    /** It finishes the text that it is speaking. */
    end: () => queue.shift()?.onend?.(),
    fail: (error: string) => queue.shift()?.onerror?.({ error }),
    /** It finishes without an event. */
    forget: () => queue.shift(),
    /** Voices arrive, or go. */
    change(found: SpeechSynthesisVoice[]) {
      voices = found
      speechSynthesis.onvoiceschanged?.()
    },
  }
}
