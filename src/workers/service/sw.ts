/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import { addPlugins, PrecacheRoute } from 'workbox-precaching'
import { getOrCreatePrecacheController } from 'workbox-precaching/utils/getOrCreatePrecacheController.js'
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing'
import { shellFile } from '../../boot/contracts.ts'
import { type ShellRequest, type ShellStatus, silentHostStatus } from '../../device/shellMessages.ts'
import { withTimeout } from '../../device/timeouts.ts'
import { fetchFromHost } from './fetchFromHost.ts'
import { intactFile, isPicture, repairPrecache, withOwnHeaders } from './repairPrecache.ts'
import { answerWithShell, readerAddress } from './shellRoute.ts'
import { noteRelease, requireUpdate, type WorkerRelease } from './workerRelease.ts'

/** The build replaces `self.__RELEASE`, as Workbox does `self.__WB_MANIFEST`. */
declare const self: ServiceWorkerGlobalScope & { readonly __RELEASE: WorkerRelease }

const release = self.__RELEASE
const base = new URL(self.registration.scope).pathname
const shell = new Map(
  self.__WB_MANIFEST
    .map((entry) => (typeof entry === 'string' ? { url: entry } : entry))
    .map((entry) => [new URL(entry.url, self.location.href).href, entry]),
)
const intactFileAt = async (url: string) => {
  const file = shell.get(url)
  return file && intactFile(file)
}

// A page that requests a file past the caches has met a damaged one, as has an installation that fails.
registerRoute(
  ({ url, request }) => request.cache === 'reload' && shell.has(url.href),
  async ({ url, request }) => (await intactFileAt(url.href)) ?? fetchFromHost(request),
)
addPlugins([
  {
    cacheWillUpdate: async ({ request, response }) =>
      response.ok ? withOwnHeaders(request.url, response) : null,
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
      cachedResponse && withOwnHeaders(request.url, cachedResponse),
    // An installation goes on without a picture.
    handlerDidError: async ({ request: { url } }) =>
      (await intactFileAt(url)) ?? (isPicture(url) ? Response.error() : undefined),
  },
])
const precache = getOrCreatePrecacheController()
precache.addToCacheList([...shell.values()])
self.addEventListener('install', (event) => event.waitUntil(install(event)))
self.addEventListener('activate', (event) => event.waitUntil(activate(event)))
const files = new PrecacheRoute(precache, { cleanURLs: false, directoryIndex: '' })
const { handler } = files
// The host still answers if the cache fails or is silent.
files.handler = { handle: (options) => withTimeout(handler.handle(options)) }
registerRoute(files)
registerRoute(
  ({ url, request }) => url.pathname === `${base}archive/catalogue.json` && request.mode !== 'navigate',
  ({ request }) => fetch(request).catch(() => new Response(null, { status: silentHostStatus })),
)
const page = shell.get(new URL(shellFile, self.location.href).href)
if (!page) throw new Error('The build lists no page for the shell.')
registerRoute(new NavigationRoute(answerWithShell(base, page), { allowlist: [readerAddress(base)] }))

// The host still answers if storage fails.
setCatchHandler(({ request }) => fetchFromHost(request))

clientsClaim()

self.addEventListener('message', (event) => {
  const { type }: Partial<ShellRequest> = event.data ?? {}
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'MEND_SHELL') event.waitUntil(reportShellStatus(event.ports[0]))
})

/** A refused worker ends here, before it requests anything. */
async function install(event: ExtendableEvent): Promise<void> {
  await requireUpdate(release, self.registration)
  await precache.install(event)
}

async function activate(event: ExtendableEvent): Promise<void> {
  // Workbox removes what is not in its list, and with it the note of the previous release.
  await precache.activate(event)
  await noteRelease(release, self.registration)
}

async function reportShellStatus(port: MessagePort | undefined): Promise<void> {
  const status: ShellStatus = { whole: await repairPrecache([...shell.values()]) }
  await noteRelease(release, self.registration)
  port?.postMessage(status)
}
