/// <reference lib="webworker" />
import type { ShellRequest, ShellStatus } from '../device/workers/shellMessages.ts'

/*
 * Takes the place of a service worker that went wrong, at the same address: removes the shell and then itself, and
 * answers no request, so that pages come from the host again. The archive is the reader's and stays. It imports
 * nothing that runs, since it must work where all else does not.
 */

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(stepDown()))

async function stepDown(): Promise<void> {
  const { scope } = self.registration
  try {
    const shells = (await caches.keys()).filter((name) => name.startsWith('workbox-') && name.endsWith(scope))
    await Promise.all(shells.map((name) => caches.delete(name)))
  } finally {
    await self.registration.unregister()
  }
}

// Pages that the earlier worker served are still open, and wait for an answer before they give up the archive's lock.
self.addEventListener('message', ({ data, ports }) => {
  const { type }: Partial<ShellRequest> = data ?? {}
  const status: ShellStatus = { whole: false }
  if (type === 'MEND_SHELL') ports[0]?.postMessage(status)
})
