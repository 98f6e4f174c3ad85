import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { createRenderer } from '../../app/renderPage.tsx'
import type { SiteOptions } from './siteOptions.ts'

const serverFolder = 'node_modules/.cache/southwest-china-reader/server'

/** What the build takes from the app: its renderer. */
export type AppServer = { readonly createRenderer: typeof createRenderer }

/** Bundles the app for the build's own use, and loads it. */
export async function bundleServer(options: SiteOptions): Promise<AppServer> {
  await build({
    base: options.base,
    logLevel: 'warn',
    build: { ssr: 'src/app/renderPage.tsx', outDir: serverFolder, emptyOutDir: true },
  })
  return import(pathToFileURL(resolve(serverFolder, 'renderPage.js')).href)
}

/** Bundles the app for browsers into the folder, with its shell and its service worker. */
export async function bundleClient(options: SiteOptions, folder: string): Promise<void> {
  await build({
    base: options.base,
    logLevel: 'warn',
    build: { outDir: resolve(folder), emptyOutDir: false },
  })
}
