import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/**
 * Builds the service worker, and writes into it the list of the shell's files: no file of the archive, which has a
 * cache and a life of its own. Each carries its hash, so that no error page, cut file or stale copy can be installed
 * in its place.
 * @param folder what the build writes to
 * @param licences gathers the licences of what the worker is made of
 */
export function serviceWorkerPlugin(folder: string, licences: Plugin): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: 'sw.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      buildPlugins: { vite: [licences] },
      globPatterns: ['shell.html', 'assets/*', 'icons/favicon.svg', 'icons/*-192.png', '*.webmanifest'],
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => ({ ...entry, integrity: integrityOf(join(folder, entry.url)) })),
        }),
      ],
    },
  })
}

function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
}
