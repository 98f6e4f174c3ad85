/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import { precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing'
import { hostIsSilent, type ShellStatus, type WorkerRequest } from '../archive/deviceCache.ts'
import { mendShell } from './mendShell.ts'
import { answerWithShell } from './shellRoute.ts'

declare const self: ServiceWorkerGlobalScope

const base = new URL(self.registration.scope).pathname
const shell = self.__WB_MANIFEST

precacheAndRoute(shell, {
  cleanURLs: false,
  directoryIndex: '',
  // With it, the shell asks anew for code that had gone bad.
  ignoreURLParametersMatching: [/^again$/],
})
registerRoute(
  ({ url, request }) => url.pathname === `${base}archive/catalogue.json` && request.mode !== 'navigate',
  ({ request }) => fetch(request).catch(() => new Response(null, { status: hostIsSilent })),
)
registerRoute(
  new NavigationRoute(answerWithShell(base, mendPage), {
    // Feeds, files and whatever else has an ending is the host's to answer; what a query ends in says nothing.
    denylist: [/^[^?]*\/(?!index\.html)[^/?]+\.[a-z0-9]+(\?|$)/i],
  }),
)

// Storage that fails is no reason to be without a host that answers.
setCatchHandler(({ request }) => fetch(request))

clientsClaim()

self.addEventListener('message', (event) => {
  const { type }: Partial<WorkerRequest> = event.data ?? {}
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'MEND_SHELL') event.waitUntil(tellOfShell(event.ports[0]))
})

function mendPage(): Promise<boolean> {
  return mendShell(shell.filter((entry) => typeof entry !== 'string' && entry.url === 'shell.html'))
}

async function tellOfShell(port: MessagePort | undefined): Promise<void> {
  const status: ShellStatus = { whole: await mendShell(shell) }
  port?.postMessage(status)
}
