import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { type BuildOptions, build, type Plugin } from 'vite'
import type { createRenderer } from '../../app/renderPage.tsx'
import { sitePaths } from '../../archive/siteAddress.ts'
import { type ShellFile, shellFile } from '../../boot/contracts.ts'
import type { InlineScripts } from '../../boot/inlineScripts.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import { writeFileIn } from '../../disk/writeFiles.ts'
import { workerPath } from '../hosts/cacheRules.ts'
import type { AppParts } from '../pages/inlineParts.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { scriptTarget, styleTarget } from './browserTargets.ts'
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
  const bundle = (entry: string, how: BuildOptions) =>
    build({
      ...settings(options),
      // Its entry for Node has no named exports.
      ssr: { noExternal: ['workbox-window'] },
      plugins: [react()],
      build: { ...into(folder), ssr: true, rolldownOptions: { input: entry }, ...how },
    })
  // Code for old browsers would render each page in a tenth more time.
  await bundle('src/app/renderPage.tsx', { target: 'node20', cssMinify: true })
  // The inline parts contain a message for browsers that are too old for everything else.
  await bundle('src/boot/inlineScripts.ts', { target: 'es2017', minify: true })
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
    plugins: [react(), treeShakeRouter(), shell.plugin, licences.plugin()],
    worker: { ...common.worker, plugins: () => [licences.plugin()] },
    build: {
      ...into(folder),
      // One sheet, so that no part of the app waits for its own.
      cssCodeSplit: false,
      rolldownOptions: {
        treeshake: thorough,
        output: { postBanner: compileAtOnce, codeSplitting: wholeParts },
      },
    },
  })
  if (killSwitch) await bundleWorker(options, folder, 'killSwitch.ts')
  else {
    const files = { 'self.__FILES': JSON.stringify(shellFiles(folder)) }
    await bundleWorker(options, folder, 'sw.ts', files, [licences.plugin()])
    await injectRelease(folder, order)
  }
  writeFileIn(folder, sitePaths.licences(), licences.text())
  return shell.bundled()
}

/** Bundles a service worker from an entry in `src/workers/service`. */
async function bundleWorker(
  options: Bundled,
  folder: string,
  entry: string,
  define: Readonly<Record<string, string>> = {},
  plugins: readonly Plugin[] = [],
): Promise<void> {
  const output = { entryFileNames: workerPath }
  await build({
    ...settings(options),
    define,
    plugins: [...plugins],
    build: { ...into(folder), rolldownOptions: { input: `src/workers/service/${entry}`, output } },
  })
}

function into(folder: string) {
  return {
    outDir: resolve(folder),
    emptyOutDir: false,
    copyPublicDir: false,
    target: scriptTarget,
    cssTarget: styleTarget,
    modulePreload: false as const,
    // The app is one file on purpose, and the bundler would warn of it in each build.
    chunkSizeWarningLimit: 600,
  }
}

/**
 * Tells V8 to compile every function while the code arrives, on another thread. By default it compiles a function at
 * its first call, so the first tap on a filter would wait for that. https://v8.dev/blog/explicit-compile-hints
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad'

/**
 * What a first visit needs is one file, which pages name with its hash, and what keeps the device up to date another. By
 * default the bundler moves what several parts of the app use into files of their own, which a page would ask for only when
 * it has read the first (https://github.com/rolldown/rolldown/issues/10731).
 */
const wholeParts = {
  groups: [
    { name: 'index', test: /index\.html|src\/app\/main\.tsx|rolldown.runtime/, priority: 1 },
    { name: 'keepDeviceUpToDate', test: /src\/app\/offline\/keepDeviceUpToDate\.ts/ },
  ],
}

/** By default the bundler keeps a property access whose value is unused, because a getter could have side effects. */
const thorough = { propertyReadSideEffects: false as const }

/** `reports` is where readers send reports of mistakes. */
type Bundled = Pick<SiteOptions, 'root' | 'preview'> & { readonly reports?: string | undefined }

function settings({ root: { base, site = '' }, preview, reports = '' }: Bundled) {
  const define = {
    'import.meta.env.SITE': JSON.stringify(site),
    'import.meta.env.PREVIEW': String(preview === true),
    'import.meta.env.REPORTS': JSON.stringify(preview ? '' : reports),
  }
  // By default the router exports its development build, which is larger.
  const router = resolve('node_modules/react-router/dist/production/index.mjs')
  const alias = [{ find: /^react-router$/, replacement: router }]
  return {
    // Vite would bundle and run the configuration file anew for each bundle.
    configFile: false,
    base,
    logLevel: 'warn',
    define,
    resolve: { alias },
    // The search worker loads its table of traditional characters apart, which the default format cannot.
    worker: { format: 'es' },
  } as const
}

/**
 * The shell's files in the folder. Files of the archive are not among them; they have their own cache. Each has a hash,
 * so that the worker never installs an error page, a truncated file or an old copy.
 */
function shellFiles(folder: string): ShellFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  return names
    .filter(
      (name) =>
        name === shellFile ||
        /^assets\/|^icons\/(?:favicon\.svg|.*-192\.png)$|^[^/]*\.webmanifest$/.test(name),
    )
    .sort()
    .map((url) => {
      const content = readFileSync(join(folder, url))
      const hash = (algorithm: string) => createHash(algorithm).update(content)
      const revision = url.startsWith('assets/') ? null : hash('md5').digest('hex')
      return { url, revision, integrity: `sha256-${hash('sha256').digest('base64')}` }
    })
}
