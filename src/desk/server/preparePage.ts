import { utimes } from 'node:fs/promises'
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

/**
 * Bundles the editor's page, unless the bundle is up to date. Returns its folder. Several desks may do this at once: each
 * works in a folder of its own, which then replaces the page as a whole.
 * @throws UserError if the page cannot be built, with what the bundler said
 */
export async function preparePage(folder = resolve(deskCache, 'page'), bundle = bundlePage): Promise<string> {
  const page = join(folder, 'desk.html')
  if (!(await isOlderThan(page, deskInputs))) return folder
  const started = new Date()
  await withOwnFolder(`${folder}.building`, async (own) => {
    await bundle(join(own, 'site')).catch((error: unknown) => {
      throw new UserError(deskMessage('desk.pageNotBuilt'), { quoted: String(error) })
    })
    await replaceFolder(folder, own)
  })
  // A file with the same bytes as before keeps its time, but it is up to date now.
  await utimes(page, started, started)
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
      emptyOutDir: true,
      target: scriptTarget,
      cssTarget: styleTarget,
      rolldownOptions: { input: 'src/desk/page/desk.html' },
      chunkSizeWarningLimit: 4000,
    },
  })
}
