import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import type { createRenderer } from '../../app/renderPage.tsx'
import { sitePaths } from '../../archive/siteAddress.ts'
import { shellFile } from '../../boot/contracts.ts'
import type { InlineScripts } from '../../boot/inlineScripts.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import { writeFileIn } from '../../disk/writeFiles.ts'
import type { AppParts } from '../pages/inlineParts.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { type Bundle, bundledShell, type MakeShell } from './bundledShell.ts'
import { injectRelease } from './injectRelease.ts'
import { gatherLicences } from './licences.ts'
import { treeShakeRouter } from './treeShakeRouter.ts'

/** Inside the project, so that the bundle finds its packages. */
const serverPrefix = 'node_modules/.cache/southwest-china-reader/server'

/** What the build takes from the app: the renderer, and the inline parts of its pages. */
export type AppServer = AppParts & { readonly createRenderer: typeof createRenderer }

/** Bundles the app and the inline scripts for use in the build, and loads them. */
export async function bundleServer(options: Bundled): Promise<AppServer> {
  const folder = await makeOwnFolder(serverPrefix)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await build({
    ...settings(options),
    // Its entry for Node has no named exports.
    ssr: { noExternal: ['workbox-window'] },
    build: {
      ssr: true,
      rolldownOptions: { input: ['src/app/renderPage.tsx', 'src/boot/inlineScripts.ts'] },
      outDir: folder,
      emptyOutDir: true,
      // The inline parts contain a message for browsers that are too old for everything else.
      target: 'es2017',
      minify: true,
      cssMinify: true,
    },
  })
  const load = (entry: string) => import(pathToFileURL(resolve(folder, `${entry}.js`)).href)
  const { inlineScripts }: { inlineScripts: InlineScripts } = await load('inlineScripts')
  const app: Omit<AppServer, 'scripts'> = await load('renderPage')
  return { ...app, scripts: inlineScripts }
}

/**
 * Bundles the app for browsers into the folder, with its shell and its service worker. For a kill switch, the worker
 * removes itself and the app registers none.
 * @param order the build's order among the builds of the site
 */
export async function bundleClient(
  options: Bundled & Pick<SiteOptions, 'killSwitch'>,
  makeShell: MakeShell,
  folder: string,
  order: number,
): Promise<Bundle> {
  const { killSwitch } = options
  const licences = gatherLicences()
  const shell = bundledShell(makeShell, options.root.base)
  const common = settings(options)
  await build({
    ...common,
    define: { ...common.define, 'import.meta.env.KILL_SWITCH': String(killSwitch) },
    plugins: [
      treeShakeRouter(),
      shell.plugin,
      licences.plugin(),
      !killSwitch && serviceWorkerPlugin(folder, licences.plugin()),
    ],
    worker: { plugins: () => [licences.plugin()] },
    build: {
      ...into(folder),
      // One sheet, so that no part of the app waits for its own.
      cssCodeSplit: false,
      rolldownOptions: { treeshake: thorough, output: { postBanner: compileAtOnce } },
    },
  })
  await writeFileIn(folder, sitePaths.licences(), licences.text())
  await (killSwitch ? bundleKillSwitch(options, folder) : injectRelease(folder, order))
  return shell.bundled()
}

async function bundleKillSwitch(options: Bundled, folder: string): Promise<void> {
  const { define: _appOnly, ...common } = settings(options)
  const worker = { entry: 'src/workers/service/killSwitch.ts', fileName: () => 'sw.js' }
  await build({ ...common, build: { ...into(folder), lib: { ...worker, formats: ['es'] } } })
}

function into(folder: string) {
  return { outDir: resolve(folder), emptyOutDir: false }
}

/**
 * Tells V8 to compile every function while the code arrives, on another thread. By default it compiles a function at
 * its first call, so the first tap on a filter would wait for that. https://v8.dev/blog/explicit-compile-hints
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad'

/** By default the bundler keeps a property access whose value is unused, because a getter could have side effects. */
const thorough = { propertyReadSideEffects: false as const }

/** Two packages export a larger build than we need: the router its development build, Workbox one for old browsers. */
const slim = {
  'react-router': 'react-router/dist/production/index.mjs',
  'workbox-window': 'workbox-window/index.mjs',
} as const

type Bundled = Pick<SiteOptions, 'root' | 'preview'>

function settings({ root: { base, site = '' }, preview }: Bundled) {
  const define = {
    'import.meta.env.SITE': JSON.stringify(site),
    'import.meta.env.PREVIEW': String(preview === true),
  }
  const alias = Object.entries(slim).map(([name, file]) => ({
    find: new RegExp(`^${name}$`),
    replacement: resolve('node_modules', file),
  }))
  return { base, logLevel: 'warn', define, resolve: { alias } } as const
}

/**
 * Builds the service worker, and writes the list of the shell's files into it. Files of the archive are not
 * in the list; they have their own cache. Each entry has a hash, so the worker never installs an error page,
 * a truncated file or an old copy.
 * @param folder the build's output
 * @param licences collects the licences of the worker's packages
 */
function serviceWorkerPlugin(folder: string, licences: Plugin): PluginOption {
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
