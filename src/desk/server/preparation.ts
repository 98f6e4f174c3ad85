import { utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { waitForOthers, withOwnFolder } from '../../disk/ownFolder.ts'
import { UserError } from '../../messages/userError.ts'
import { scriptTarget, styleTarget } from '../../site/bundle/browserTargets.ts'
import { replaceContents } from '../../site/replaceContents.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { runScript } from './runProcess.ts'

/** What the desk's page and the reader of the preview are built from. */
const deskInputs = ['package-lock.json', 'index.html', 'src', 'public/icons']

/** The folder of what the desk builds for itself. Readers do not get it. */
const deskCache = resolve('node_modules/.cache/southwest-china-reader/desk')

/** A file that is as old as the beginning of the build. Other files with the same bytes as before keep their times. */
const stamp = 'built.txt'

/** The path under which the desk serves the reader that shows drafts. */
export const previewBase = '/preview/'

/** How long another desk waits for a build, in milliseconds. */
const longestBuild = 180_000

/**
 * Builds a folder of the desk's own, unless it is up to date, and returns it. If another desk is building it, waits for that
 * one. The build works in a separate folder, in which it makes `site`.
 */
async function prepare(folder: string, build: (own: string, site: string) => Promise<unknown>) {
  const building = `${folder}.building`
  await waitForOthers(building, longestBuild)
  if (!(await isOlderThan(join(folder, stamp), deskInputs))) return folder
  await withOwnFolder(building, async (own) => {
    const [site, began] = [join(own, 'site'), new Date()]
    await build(own, site)
    await writeFile(join(site, stamp), began.toISOString())
    await utimes(join(site, stamp), began, began)
    replaceContents(folder, site)
  })
  return folder
}

/**
 * Prepares the reader that shows drafts, in another process with low priority. That takes about half a minute.
 * @throws UserError with what the build said
 */
export function prepareReader(end?: AbortSignal): Promise<string> {
  return prepare(join(deskCache, 'reader'), (...folders) =>
    runScript('src/desk/server/buildReader.ts', folders, deskMessage('desk.notPrepared'), { end }),
  )
}

/**
 * Prepares the editor's page.
 * @throws UserError if it cannot be built, with what the bundler said
 */
export function preparePage(folder = join(deskCache, 'page'), bundle = bundlePage): Promise<string> {
  return prepare(folder, (_own, site) =>
    bundle(site).catch((error: unknown) => {
      throw new UserError(deskMessage('desk.pageNotBuilt'), { quoted: String(error) })
    }),
  )
}

async function bundlePage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: 'src/desk/page',
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      target: scriptTarget,
      cssTarget: styleTarget,
      // How long plugins took is of no use to an editor.
      rolldownOptions: { input: 'src/desk/page/desk.html', checks: { bundlerTimings: false } },
      chunkSizeWarningLimit: 4000,
    },
  })
}
