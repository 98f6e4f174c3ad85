import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { createRenderer } from '../../app/renderPage.tsx'
import type { InlineScripts } from '../../boot/inlineScripts.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import type { BundledCode } from '../pages/document.ts'
import type { AppParts } from '../pages/inlineParts.ts'
import type { SiteOptions } from '../siteOptions.ts'

/** `reports` is where readers send reports of mistakes. */
type AppOptions = Pick<SiteOptions, 'root' | 'preview' | 'killSwitch'> & {
  readonly reports?: string | undefined
}

/** What the bundler's process gets: also where to write what browsers load, and what the build itself runs. */
export type BundleOptions = AppOptions & { readonly folder: string; readonly serverFolder: string }

/** What the bundler made for browsers, the text of its style sheet, and the folders of the packages that are in it. */
export type Bundled = {
  readonly code: BundledCode
  readonly sheet: string
  readonly packages: readonly string[]
}

/** What the bundler's process answers. */
export type BundleResult = Bundled | { readonly failure: string }

/** What the build takes from the app: the renderer, and the inline parts of its pages. */
export type AppServer = AppParts & { readonly createRenderer: typeof createRenderer }

/** Inside the project, so that the bundle finds its packages. */
const serverPrefix = 'node_modules/.cache/southwest-china-reader/server'

/** Bundles the app for browsers into the folder, and for the build itself, which loads it. */
export async function bundleApp(
  options: AppOptions,
  folder: string,
): Promise<Bundled & { readonly app: AppServer }> {
  const serverFolder = await makeOwnFolder(serverPrefix)
  process.once('exit', () => rmSync(serverFolder, { recursive: true, force: true }))
  const { root, preview, killSwitch, reports } = options
  const bundled = await runBundler({ root, preview, killSwitch, reports, folder, serverFolder })
  const load = (entry: string) => import(pathToFileURL(resolve(serverFolder, `${entry}.js`)).href)
  const { inlineScripts }: { inlineScripts: InlineScripts } = await load('inlineScripts')
  const app: Omit<AppServer, 'scripts'> = await load('renderPage')
  return { ...bundled, app: { ...app, scripts: inlineScripts } }
}

async function runBundler(options: BundleOptions): Promise<Bundled> {
  const bundler = fork(fileURLToPath(new URL('bundleProcess.ts', import.meta.url)), {
    // Before what lets Node run TypeScript, which would take a third of a second to look through Vite.
    execArgv: ['--import', 'vite', ...process.execArgv],
  })
  const ended = once(bundler, 'exit').then(
    ([status]): BundleResult => ({ failure: `It ended with ${status}.` }),
  )
  const answered = once(bundler, 'message').then(([result]): BundleResult => result)
  bundler.send(options)
  const result = await Promise.race([answered, ended])
  if ('failure' in result) throw new Error(`The app cannot be bundled. ${result.failure}`)
  return result
}
