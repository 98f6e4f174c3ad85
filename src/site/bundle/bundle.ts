import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { createRenderer } from '../../app/renderPage.tsx'
import type { InlineScripts } from '../../boot/inlineScripts.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import type { BundledCode } from '../pages/document.ts'
import type { AppParts } from '../pages/inlineParts.ts'
import type { SiteOptions } from '../siteOptions.ts'

/**
 * What the bundler gets: where readers send reports of mistakes, and where to write what browsers load, and what
 * the build itself runs.
 */
export type BundleOptions = SiteOptions & {
  readonly reports?: string | undefined
  readonly folder: string
  readonly serverFolder: string
}

/** What the bundler made for browsers, the text of its style sheet, and the folders of the packages that are in it. */
export type Bundled = {
  readonly code: BundledCode
  readonly sheet: string
  readonly packages: readonly string[]
}

/** What the build takes from the app: the renderer, and the inline parts of its pages. */
export type AppServer = AppParts & { readonly createRenderer: typeof createRenderer }

/** Inside the project, so that the bundle finds its packages. */
const serverPrefix = 'node_modules/.cache/southwest-china-reader/server'

/** Bundles the app for browsers into the folder, and for the build itself, which loads it. */
export async function bundleApp(
  options: Omit<BundleOptions, 'serverFolder'>,
): Promise<Bundled & { readonly app: AppServer }> {
  const serverFolder = await makeOwnFolder(serverPrefix)
  process.once('exit', () => rmSync(serverFolder, { recursive: true, force: true }))
  const bundled = runBundler({ ...options, serverFolder })
  const load = (entry: string) => import(pathToFileURL(resolve(serverFolder, `${entry}.js`)).href)
  const { inlineScripts }: { inlineScripts: InlineScripts } = await load('inlineScripts')
  const app: Omit<AppServer, 'scripts'> = await load('renderPage')
  return { ...bundled, app: { ...app, scripts: inlineScripts } }
}

/** Runs the bundler in a process of its own, which prints what it has made. */
function runBundler(options: BundleOptions): Bundled {
  const program = fileURLToPath(new URL('bundleProcess.ts', import.meta.url))
  // Before what lets Node run TypeScript, which would take a third of a second to look through Vite.
  const args = ['--import', 'vite', ...process.execArgv, program, JSON.stringify(options)]
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error('The app cannot be bundled.')
  return JSON.parse(stdout)
}
