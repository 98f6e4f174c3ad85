import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { withOwnFolder } from '../../disk/ownFolder.ts'
import { UserError } from '../../messages/userError.ts'
import { scriptTarget, styleTarget } from '../../site/bundle/browserTargets.ts'
import { replaceFolder } from '../../site/replaceFolder.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { deskMessage } from '../messages/deskMessages.ts'

/** What the desk's page and the reader of the preview are built from. */
export const deskInputs = ['package-lock.json', 'vite.config.ts', 'src', 'public/icons']

/** The folder of what the desk builds for itself. Readers do not get it. */
export const deskCache = 'node_modules/.cache/southwest-china-reader/desk'

/** A file that says when a build of the page began. Files of the page with the same bytes as before keep their times. */
const stamp = 'built.txt'

/**
 * Bundles the editor's page, unless the bundle is up to date. Returns its folder. Several desks may do this at once: each
 * works in a folder of its own, which then replaces the page as a whole. The last one stays.
 * @throws UserError if the page cannot be built, with what the bundler said
 */
export async function preparePage(folder = resolve(deskCache, 'page'), bundle = bundlePage): Promise<string> {
  if (!(await isOlderThan(join(folder, stamp), deskInputs))) return folder
  await withOwnFolder(`${folder}.building`, async (own) => {
    const site = join(own, 'site')
    await mkdir(site)
    await writeFile(join(site, stamp), new Date().toISOString())
    await bundle(site).catch((error: unknown) => {
      throw new UserError(deskMessage('desk.pageNotBuilt'), { quoted: String(error) })
    })
    await replaceFolder(folder, own)
  })
  return folder
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
