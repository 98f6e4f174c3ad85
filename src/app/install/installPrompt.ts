import { createStore } from 'zustand'

/** Chromium's offer to install the page (https://wicg.github.io/manifest-incubations/). It prompts only once. */
type InstallPrompt = Event & { prompt(): Promise<unknown> }

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallPrompt
  }
}

/** The browser's own offer, held back until the reader wants it; null if there is none. */
export const installPrompt = createStore<InstallPrompt | null>(() => null)

/** Holds the browser's offer back for a better moment. Call it early: the offer can come at any time. */
export function holdInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installPrompt.setState(event, true)
  })
}
