import type { Page } from '@playwright/test'

type MadeVoice = { readonly lang: string; readonly name: string }

declare global {
  interface Window {
    /** The text that the fake engine is speaking, and how to end it. */
    engine: { said: string[]; end: () => void; find: (voices: readonly MadeVoice[]) => void }
  }
}

export const bothVoices: readonly MadeVoice[] = [
  { lang: 'zh-TW', name: 'Meijia' },
  { lang: 'zh-CN', name: 'Tingting' },
  { lang: 'en-US', name: 'Samantha' },
  { lang: 'en-GB', name: 'Daniel' },
]

/**
 * Gives pages a speech engine with these voices, because the test browser has none. It speaks a text until the test
 * ends it.
 */
export async function haveVoices(page: Page, voices: readonly MadeVoice[]): Promise<void> {
  await page.addInitScript((atFirst) => {
    let known = atFirst
    const queue: Utterance[] = []
    class Utterance extends EventTarget {
      voice: MadeVoice | null = null
      onend: (() => void) | null = null
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const speechSynthesis = {
      onvoiceschanged: null as (() => void) | null,
      get speaking() {
        return queue.length > 0
      },
      getVoices: () =>
        known.map(({ lang, name }) => ({ lang, name, voiceURI: name, localService: true, default: false })),
      speak(utterance: Utterance) {
        queue.push(utterance)
        window.engine.said.push(`${utterance.voice?.name}: ${utterance.text}`)
        utterance.dispatchEvent(new Event('start'))
      },
      cancel: () => queue.splice(0),
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    window.engine = {
      said: [],
      end: () => queue.shift()?.onend?.(),
      find(voices) {
        known = voices
        speechSynthesis.onvoiceschanged?.()
      },
    }
  }, voices)
}

/** The last text that the engine got, with the voice's name. */
export async function lastSaid(page: Page): Promise<string | undefined> {
  return page.evaluate(() => window.engine.said.at(-1))
}

/** Makes the engine finish its text, this many times. */
export async function endSentences(page: Page, count = 1): Promise<void> {
  await page.evaluate(async (times) => {
    for (let time = 0; time < times; time += 1) {
      while (!speechSynthesis.speaking) await new Promise(requestAnimationFrame)
      window.engine.end()
    }
  }, count)
}
