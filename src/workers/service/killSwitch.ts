/// <reference lib="webworker" />
import type { ShellRequest, ShellStatus } from '../../device/shellMessages.ts'

/*
 * Replaces a broken service worker, at the same address. It removes the shell and then itself, and answers no
 * request, so pages come from the host again. The archive belongs to the reader and stays. It imports no code,
 * because it must work when all else fails.
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

// Open pages of the earlier worker wait for an answer before they release the archive's lock.
self.addEventListener('message', ({ data, ports }) => {
  const { type }: Partial<ShellRequest> = data
  const status: ShellStatus = { whole: false, stepsDown: true }
  if (type === 'MEND_SHELL') ports[0]?.postMessage(status)
})
