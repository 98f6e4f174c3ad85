import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { UserError } from '../../messages/userError.ts'
import { scriptTarget, styleTarget } from '../../site/bundle/browserTargets.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { deskMessage } from '../messages/deskMessages.ts'

/** What the desk's page and the reader of the preview are built from. */
export const deskInputs = ['package-lock.json', 'vite.config.ts', 'src', 'public/icons']

/** The folder of what the desk builds for itself. Readers do not get it. */
export const deskCache = 'node_modules/.cache/southwest-china-reader/desk'

/**
 * Bundles the editor's page, unless the bundle is up to date. Returns its folder.
 * @throws UserError if the page cannot be built, with what the bundler said
 */
export async function preparePage(): Promise<string> {
  const outDir = resolve(deskCache, 'page')
  if (!(await isOlderThan(join(outDir, 'desk.html'), deskInputs))) return outDir
  await bundlePage(outDir).catch((error: unknown) => {
    throw new UserError(deskMessage('desk.pageNotBuilt'), { quoted: String(error) })
  })
  return outDir
}

function bundlePage(outDir: string): Promise<unknown> {
  return build({
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
