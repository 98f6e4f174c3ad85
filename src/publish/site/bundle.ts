import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { createRenderer } from '../../app/renderPage.tsx'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { type Inline, shellPlugin } from './pageTemplate.ts'
import { serviceWorkerPlugin } from './serviceWorkerPlugin.ts'
import type { SiteOptions } from './siteOptions.ts'

const serverFolder = 'node_modules/.cache/southwest-china-reader/server'

/** What the build takes from the app: its renderer, and what its pages carry inline. */
export type AppServer = Inline & { readonly createRenderer: typeof createRenderer }

/** Bundles the app for the build's own use, and loads it. */
export async function bundleServer(root: SiteRoot): Promise<AppServer> {
  await build({
    ...settings(root),
    // Its entry for Node has no named exports.
    ssr: { noExternal: ['workbox-window'] },
    build: {
      ssr: 'src/app/renderPage.tsx',
      outDir: serverFolder,
      emptyOutDir: true,
      minify: true,
      cssMinify: true,
    },
  })
  return import(pathToFileURL(resolve(serverFolder, 'renderPage.js')).href)
}

/**
 * Bundles the app for browsers into the folder, with its shell and its service worker; or, for a kill switch, with a
 * worker that removes itself and an app that registers none.
 */
export async function bundleClient(
  { root, killSwitch }: Pick<SiteOptions, 'root' | 'killSwitch'>,
  inline: Inline,
  folder: string,
): Promise<void> {
  const { define, ...common } = settings(root)
  const output = { outDir: resolve(folder), emptyOutDir: false }
  await build({
    ...common,
    define: { ...define, 'import.meta.env.KILL_SWITCH': String(killSwitch) },
    plugins: [shellPlugin(inline), !killSwitch && serviceWorkerPlugin(folder)],
    build: output,
  })
  if (!killSwitch) return
  const worker = { entry: 'src/worker/killSwitch.ts', fileName: () => 'sw.js' }
  await build({ ...common, build: { ...output, lib: { ...worker, formats: ['es'] } } })
}

/** Both packages hand out a larger build than the one that is needed: the router its own for developers, Workbox one for ES5. */
const slim = {
  'react-router': 'react-router/dist/production/index.mjs',
  'workbox-window': 'workbox-window/index.mjs',
} as const

function settings({ base, site = '' }: SiteRoot) {
  const alias = Object.entries(slim).map(([name, file]) => ({
    find: new RegExp(`^${name}$`),
    replacement: resolve('node_modules', file),
  }))
  return {
    base,
    logLevel: 'warn',
    define: { 'import.meta.env.SITE': JSON.stringify(site) },
    resolve: { alias },
  } as const
}
