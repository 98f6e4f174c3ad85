import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { waitForOthers, withOwnFolder } from '../../disk/ownFolder.ts'
import { UserError } from '../../messages/userError.ts'
import { scriptTarget, styleTarget } from '../../site/bundle/browserTargets.ts'
import { replaceContents } from '../../site/replaceContents.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { onceDone } from './inTurn.ts'
import { runScript } from './runProcess.ts'

/** What the desk's page and the reader of the preview are built from. */
const deskInputs = ['package-lock.json', 'vite.config.ts', 'src', 'public/icons']

/** The folder of what the desk builds for itself. Readers do not get it. */
const deskCache = 'node_modules/.cache/southwest-china-reader/desk'

/** A file that says when a build of the page began. Files of the page with the same bytes as before keep their times. */
const stamp = 'built.txt'

/** The path under which the desk serves the reader that shows drafts. */
export const previewBase = '/preview/'

/** The folder of that reader. */
export const readerFolder = resolve(deskCache, 'reader')

/** The beginning of the names of the folders that builds of the reader work in. */
export const readerArchive = join(deskCache, 'archive')

/** The preparation of the reader that shows drafts. It starts at the first request. */
export function createPreparation(prepare = prepareReader) {
  const ending = new AbortController()
  return {
    /** Returns the reader's folder when it is ready. @throws UserError with what the build said */
    ready: onceDone(() => prepare(ending.signal)),
    /** Stops a running preparation. */
    end: () => ending.abort(),
  }
}

export type Preparation = ReturnType<typeof createPreparation>

/**
 * Builds the reader that shows drafts in another process, with low priority, unless it is up to date. Takes about half a minute. If another desk
 * is building it, waits for that one. Returns its folder.
 * @throws UserError with what the build said
 */
async function prepareReader(end: AbortSignal): Promise<string> {
  await waitForOthers(readerArchive, longestBuild)
  end.throwIfAborted()
  if (await isOlderThan(join(readerFolder, 'shell.html'), deskInputs)) {
    await runScript('src/desk/server/buildReader.ts', [], deskMessage('desk.notPrepared'), { end })
  }
  return readerFolder
}

/**
 * Bundles the editor's page, unless the bundle is up to date. Returns its folder. If another desk is building it, waits for
 * that one.
 * @throws UserError if the page cannot be built, with what the bundler said
 */
export async function preparePage(folder = resolve(deskCache, 'page'), bundle = bundlePage): Promise<string> {
  const building = `${folder}.building`
  await waitForOthers(building, longestBuild)
  if (!(await isOlderThan(join(folder, stamp), deskInputs))) return folder
  await withOwnFolder(building, async (site) => {
    await writeFile(join(site, stamp), new Date().toISOString())
    await bundle(site).catch((error: unknown) => {
      throw new UserError(deskMessage('desk.pageNotBuilt'), { quoted: String(error) })
    })
    replaceContents(folder, site)
  })
  return folder
}

/** How long another desk waits for a build, in milliseconds. */
const longestBuild = 180_000

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
