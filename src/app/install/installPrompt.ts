import { createStore } from '../memory/store.ts'

/** Chromium's offer to install the page (https://wicg.github.io/manifest-incubations/). Its prompt works once. */
type InstallPrompt = Event & { prompt(): Promise<unknown> }

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallPrompt
  }
}

/** The browser's own offer, held back until the reader asks for it; null where there is none. */
export const installPrompt = createStore<InstallPrompt | null>(null)

/** Holds the browser's offer back for a better moment. It comes at any time, so this must run early. */
export function holdInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installPrompt.write(event)
  })
}
