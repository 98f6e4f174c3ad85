/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import { addPlugins, PrecacheRoute, precache } from 'workbox-precaching'
import { getOrCreatePrecacheController } from 'workbox-precaching/utils/getOrCreatePrecacheController.js'
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing'
import { withTimeout } from '../device/withTimeout.ts'
import { type ShellRequest, type ShellStatus, silentHostStatus } from '../device/workers/shellMessages.ts'
import { shellFile } from '../early/shellFile.ts'
import { askHost } from './askHost.ts'
import { mendShell, wholeFile } from './mendShell.ts'
import { answerWithShell } from './shellRoute.ts'

declare const self: ServiceWorkerGlobalScope

const base = new URL(self.registration.scope).pathname
const shell = new Map(
  self.__WB_MANIFEST
    .map((entry) => (typeof entry === 'string' ? { url: entry } : entry))
    .map((entry) => [new URL(entry.url, self.location.href).href, entry]),
)
const wholeFileAt = async (url: string) => {
  const file = shell.get(url)
  return file && wholeFile(file)
}

// A request past the caches has met a damaged file. So has an installation that fails.
registerRoute(
  ({ url, request }) => request.cache === 'reload' && shell.has(url.href),
  async ({ url, request }) => (await wholeFileAt(url.href)) ?? askHost(request),
)
addPlugins([{ handlerDidError: ({ request }) => wholeFileAt(request.url) }])
precache([...shell.values()])
const files = new PrecacheRoute(getOrCreatePrecacheController(), { cleanURLs: false, directoryIndex: '' })
const { handler } = files
// If the cache fails or is silent, the host still answers.
files.handler = { handle: (options) => withTimeout(handler.handle(options)) }
registerRoute(files)
registerRoute(
  ({ url, request }) => url.pathname === `${base}archive/catalogue.json` && request.mode !== 'navigate',
  ({ request }) => fetch(request).catch(() => new Response(null, { status: silentHostStatus })),
)
const page = shell.get(new URL(shellFile, self.location.href).href)
if (!page) throw new Error('The build lists no page for the shell.')
registerRoute(
  new NavigationRoute(answerWithShell(base, page), {
    // The host answers for feeds, files and any path with an extension. An extension in the query does not count.
    denylist: [/^[^?]*\/(?!index\.html)[^/?]+\.[a-z0-9]+(\?|$)/i],
  }),
)

// If storage fails, the host still answers.
setCatchHandler(({ request }) => askHost(request))

clientsClaim()

self.addEventListener('message', (event) => {
  const { type }: Partial<ShellRequest> = event.data ?? {}
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'MEND_SHELL') event.waitUntil(reportShellStatus(event.ports[0]))
})

async function reportShellStatus(port: MessagePort | undefined): Promise<void> {
  const status: ShellStatus = { whole: await mendShell([...shell.values()]) }
  port?.postMessage(status)
}
