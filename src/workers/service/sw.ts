/// <reference lib="webworker" />
import { invariant } from '../../archive/invariant.ts'
import { type ShellFile, shellFile } from '../../boot/contracts.ts'
import { newsTag, type ShellRequest, type ShellStatus, silentHostStatus } from '../../device/shellMessages.ts'
import { fetchNews } from './backgroundNews.ts'
import { fetchFromHost } from './fetchFromHost.ts'
import { cachedFile, intactFile, removeOthers, repairShell } from './shellCache.ts'
import { answerWithShell, readerAddress } from './shellRoute.ts'
import { noteRelease, releaseRequest, requireUpdate, type WorkerRelease } from './workerRelease.ts'

/** The build replaces both with their values. */
declare const self: ServiceWorkerGlobalScope & {
  readonly __RELEASE: WorkerRelease
  readonly __FILES: readonly ShellFile[]
}

declare global {
  interface ServiceWorkerGlobalScopeEventMap {
    /** Not in every browser (https://wicg.github.io/periodic-background-sync/). */
    periodicsync: ExtendableEvent & { readonly tag: string }
  }
}

const release = self.__RELEASE
const base = new URL(self.registration.scope).pathname
const files = self.__FILES.map((file) => ({ ...file, url: new URL(file.url, self.location.href).href }))
const fileAt = new Map(files.map((file) => [file.url, file]))
const page = invariant(fileAt.get(new URL(shellFile, self.location.href).href), 'page of the shell')
const pages = readerAddress(base)

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => {
  void self.clients.claim()
  event.waitUntil(activate())
})
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event)
  // The host still answers if storage fails.
  if (answer) event.respondWith(answer.catch(() => fetchFromHost(event.request)))
})
self.addEventListener('message', (event) => {
  const { type }: { readonly type?: ShellRequest['type'] | typeof releaseRequest } = event.data
  if (type === releaseRequest) event.ports[0]?.postMessage(release)
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'MEND_SHELL') event.waitUntil(reportShellStatus(event.ports[0]))
})

self.addEventListener('periodicsync', (event) => {
  if (event.tag === newsTag) event.waitUntil(bringNews())
})

/** Brings new issues while no page does, and shows their number on the app's icon. */
async function bringNews(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const count = pages.length > 0 ? 0 : await fetchNews()
  if (count > 0 && 'setAppBadge' in navigator) await navigator.setAppBadge(count).catch(() => {})
}

/** The answer to a request. Undefined if the browser should ask the host itself. */
function answerTo(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event
  if (request.method !== 'GET') return undefined
  const url = new URL(request.url)
  url.hash = ''
  const file = fileAt.get(url.href)
  if (file) return answerFile(request, file)
  if (request.mode === 'navigate')
    return pages.test(url.pathname + url.search) ? answerWithShell(event, base, page) : undefined
  if (url.pathname !== `${base}archive/catalogue.json`) return undefined
  return fetch(request).catch(() => new Response(null, { status: silentHostStatus }))
}

/** A page that requests a file past the caches has met a damaged one. */
async function answerFile(request: Request, file: ShellFile): Promise<Response> {
  return (await (request.cache === 'reload' ? intactFile : cachedFile)(file)) ?? fetchFromHost(request)
}

/** A refused worker ends here, before it requests anything. */
async function install(): Promise<void> {
  await requireUpdate(release, self.registration)
  if (!(await repairShell(files))) throw new Error('The shell is incomplete.')
}

/** Removes the files of the previous release, and with them its note. */
async function activate(): Promise<void> {
  await removeOthers(files).catch(() => {})
  await noteRelease(release, self.registration)
}

async function reportShellStatus(port: MessagePort | undefined): Promise<void> {
  const status: ShellStatus = { whole: await repairShell(files) }
  await noteRelease(release, self.registration)
  port?.postMessage(status)
}
