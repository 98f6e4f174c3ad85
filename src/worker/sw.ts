/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import { createHandlerBoundToURL, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { answerFromArchive, isArchiveFile } from './archiveRoute.ts'

declare const self: ServiceWorkerGlobalScope

const base = new URL(self.registration.scope).pathname
const shell = self.__WB_MANIFEST
const shellUrls = shell.map((entry) => (typeof entry === 'string' ? entry : entry.url))

precacheAndRoute(shell, { cleanURLs: false, directoryIndex: '' })
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isArchiveFile(url, base),
  ({ request, url }) => answerFromArchive(request, url, base),
)
registerRoute(
  new NavigationRoute(createHandlerBoundToURL(`${base}shell.html`), {
    // Feeds, files and whatever else has an ending is the host's to answer.
    denylist: [/\/[^/]*\.[a-z0-9]+$/i],
  }),
)

clientsClaim()

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (event.data?.type === 'SHELL_STATUS')
    event.waitUntil(shellStatus().then((status) => event.ports[0]?.postMessage(status)))
})

async function shellStatus() {
  const held = await Promise.all(
    shellUrls.map((url) => caches.match(getCacheKeyForURL(url) ?? url, { ignoreVary: true })),
  )
  return { files: shellUrls.length, cached: held.filter((response) => response !== undefined).length }
}
