import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { shellFile } from '../../boot/contracts.ts'

/**
 * Builds the service worker, and writes the list of the shell's files into it. Files of the archive are not in the
 * list; they have their own cache. Each entry has a hash, so that the worker never installs an
 * error page, a truncated file or an old copy.
 * @param folder the build's output
 * @param licences collects the licences of the worker's packages
 */
export function serviceWorkerPlugin(folder: string, licences: Plugin): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/workers/service',
    filename: 'sw.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      buildPlugins: { vite: [licences] },
      globPatterns: [shellFile, 'assets/*', 'icons/favicon.svg', 'icons/*-192.png', '*.webmanifest'],
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
