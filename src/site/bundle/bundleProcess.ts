import { dirname, relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { type BuildOptions, build, type Rolldown } from 'vite'
import { invariant } from '../../archive/invariant.ts'
import { inlineHash } from '../../editions/inlineHash.ts'
import { workerPath } from '../hosts/cacheRules.ts'
import type { BundledFile } from '../pages/document.ts'
import { scriptTarget, styleTarget } from './browserTargets.ts'
import type { Bundled, BundleOptions } from './bundle.ts'
import { gatherLicences, licenceNotice } from './licences.ts'
import { treeShakeRouter } from './treeShakeRouter.ts'

/*
 * Bundles the app for a build, which runs this in a process of its own: the bundler keeps 250 MB, which the system gets back
 * when this ends. The argument has the options; it prints what it has made.
 */
async function bundle(options: BundleOptions): Promise<Bundled> {
  await bundleServer(options)
  return bundleClient(options)
}

/** Bundles the app and the inline scripts for use in the build. */
async function bundleServer(options: BundleOptions): Promise<void> {
  const bundle = (entry: string, how: BuildOptions) =>
    build({
      ...settings(options),
      // Its entry for Node has no named exports.
      ssr: { noExternal: ['workbox-window'] },
      plugins: [react()],
      build: { ...into(options.serverFolder), ssr: true, rolldownOptions: { input: entry, checks }, ...how },
    })
  // Code for old browsers would render each page in a tenth more time.
  await bundle('src/app/renderPage.tsx', { target: 'node20', cssMinify: true })
  // The inline parts contain a message for browsers that are too old for everything else.
  await bundle('src/boot/inlineScripts.ts', { target: 'es2017', minify: true })
}

/**
 * Bundles the app for browsers, and its service worker. For a kill switch, the worker removes itself and the app registers
 * none.
 */
async function bundleClient(options: BundleOptions): Promise<Bundled> {
  const { killSwitch, folder } = options
  const licences = gatherLicences()
  const common = settings(options)
  const built = await build({
    ...common,
    define: { ...common.define, 'import.meta.env.KILL_SWITCH': String(killSwitch) },
    plugins: [react(), treeShakeRouter(), licences.plugin()],
    worker: {
      plugins: () => [licences.plugin()],
      rolldownOptions: { output: { ...maps, postBanner: licenceNotice } },
    },
    build: {
      ...into(folder),
      // One sheet, so that no part of the app waits for its own.
      cssCodeSplit: false,
      // Beside the scripts, for developer tools. The worker does not install them.
      sourcemap: options.preview !== true,
      rolldownOptions: {
        checks,
        treeshake: thorough,
        output: { ...maps, postBanner: `${compileAtOnce}\n${licenceNotice}`, codeSplitting: wholeParts },
      },
    },
  })
  const entry = `src/workers/service/${killSwitch ? 'killSwitch' : 'sw'}.ts`
  await build({
    ...common,
    plugins: [licences.plugin()],
    build: {
      ...into(folder),
      rolldownOptions: {
        input: entry,
        output: { entryFileNames: workerPath, postBanner: licenceNotice },
        checks,
      },
    },
  })
  return { ...codeIn(built, options.root.base), packages: licences.folders() }
}

/** By default the bundler advises to profile its plugins if the machine is slow. */
const checks = { pluginTimings: false }

function into(folder: string) {
  return {
    outDir: resolve(folder),
    emptyOutDir: false,
    copyPublicDir: false,
    target: scriptTarget,
    cssTarget: styleTarget,
    modulePreload: false as const,
    // What a first visit needs is one file on purpose, and the bundler would warn of its size in each build.
    chunkSizeWarningLimit: 600,
  }
}

/**
 * Tells V8 to compile every function while the code arrives, on another thread. By default it compiles a function at
 * its first call, so the first tap on a filter would wait for that. https://v8.dev/blog/explicit-compile-hints
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad'

/**
 * What the lists and the story share: it must be in `index`, or else the front page would load the story's code
 * (`budget.spec.ts`).
 */
const sharedByPages = [
  'archive/storySummary.ts',
  'app/data/useStory.ts',
  'app/follow/Follow.tsx',
  'app/ui/Kicker.tsx',
  'app/ui/Pinyin.tsx',
  'app/ui/Sources.tsx',
]

/**
 * What each page needs is in `index`, the pages that readers visit first are in `storyPage` and `listPages`, and all else is in
 * `later`. Pages name the files that they need (`codeIn`). By default the bundler moves what several parts of the app use into
 * files of their own, so there would be 20 small ones.
 */
const wholeParts = {
  groups: [
    {
      name: 'index',
      test: (id: string) =>
        /index\.html|src\/app\/main\.tsx|rolldown.runtime/.test(id) ||
        sharedByPages.some((file) => id.endsWith(`src/${file}`)),
      priority: 2,
    },
    { name: 'storyPage', test: /src\/app\/storyPage\.tsx/, priority: 1 },
    { name: 'listPages', test: /src\/app\/listPages\.tsx/, priority: 1 },
    { name: 'later', test: /./ },
  ],
}

/**
 * Source maps name files from the project's folder, and do not repeat their text. By default they name them from the folder of
 * this build, so each build would write others.
 */
const maps = {
  sourcemapExcludeSources: true,
  sourcemapPathTransform: (source: string, map: string) =>
    relative(process.cwd(), resolve(dirname(map), source)).replaceAll('\\', '/'),
}

/** By default the bundler keeps a property access whose value is unused, because a getter could have side effects. */
const thorough = { propertyReadSideEffects: false as const }

function settings({ root: { base, site = '' }, preview, reports = '' }: BundleOptions) {
  const define = {
    'import.meta.env.SITE': JSON.stringify(site),
    'import.meta.env.PREVIEW': String(preview === true),
    'import.meta.env.REPORTS': JSON.stringify(preview ? '' : reports),
  }
  // By default the router exports its development build, which is larger.
  const router = resolve('node_modules/react-router/dist/production/index.mjs')
  const alias = [{ find: /^react-router$/, replacement: router }]
  return {
    // Vite would bundle and run the configuration file again for each bundle.
    configFile: false,
    base,
    logLevel: 'warn',
    define,
    resolve: { alias },
  } as const
}

/** The files of the app that pages name, and the text of its style sheet. The prerendered front page replaces `index.html`. */
function codeIn(built: Awaited<ReturnType<typeof build>>, base: string): Omit<Bundled, 'packages'> {
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const scripts = files.filter((one) => one.type === 'chunk' && one.isEntry)
  const sheets = files.filter(({ fileName }) => fileName.endsWith('.css'))
  const [[script], [sheet]] = [scripts, sheets]
  if (scripts.length !== 1 || sheets.length !== 1 || !script || !sheet)
    throw new Error('The app is to have one entry and one style sheet.')
  const bundle = new Map(files.map((one) => [one.fileName, one]))
  const part = (name: string) => {
    const chunk = files.find((one) => one.type === 'chunk' && one.name === name)
    const names = withImports(invariant(chunk, `chunk of ${name}`).fileName, bundle)
    return [...names]
      .filter((file) => file !== script.fileName)
      .map((file) => fileIn(invariant(bundle.get(file), file), base))
  }
  const lists = part('listPages')
  const code = {
    script: fileIn(script, base),
    pages: { front: lists, issue: lists, story: part('storyPage'), other: part('later') },
    sheet: fileIn(sheet, base),
  }
  return { code, sheet: contentOf(sheet) }
}

/** A file of the bundle, and those that it imports, directly or not. */
function withImports(
  file: string,
  bundle: ReadonlyMap<string, Built>,
  found = new Set<string>(),
): Set<string> {
  const built = bundle.get(file)
  if (built?.type !== 'chunk' || found.has(file)) return found
  found.add(file)
  for (const one of built.imports) withImports(one, bundle, found)
  return found
}

type Built = Rolldown.OutputChunk | Rolldown.OutputAsset

function fileIn(built: Built, base: string): BundledFile {
  return { address: `${base}${built.fileName}`, integrity: inlineHash(contentOf(built)) }
}

function contentOf(built: Built): string {
  return built.type === 'chunk' ? built.code : String(built.source)
}

const [, , options = ''] = process.argv
console.log(JSON.stringify(await bundle(JSON.parse(options))))
