import { type QueryClient, queryOptions } from '@tanstack/react-query'

/** Chromium's offer to install the page (https://wicg.github.io/manifest-incubations/). Its prompt works once. */
type InstallPrompt = Event & { prompt(): Promise<unknown> }

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallPrompt
  }
}

/** The browser's own offer, held back until the reader asks for it; null where there is none. */
export const promptQuery = queryOptions<InstallPrompt | null>({
  queryKey: ['install'],
  queryFn: () => null,
  initialData: null,
})

/** Holds the browser's offer back for a better moment. It comes at any time, so this must run early. */
export function holdInstallPrompt(client: QueryClient): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    client.setQueryData(promptQuery.queryKey, event)
  })
}
