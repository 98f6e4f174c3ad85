import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { realFolder } from '../../disk/realFolder.ts'
import { makeFolders } from '../../disk/writeFiles.ts'
import { UserError } from '../../messages/userError.ts'
import { scriptTarget, styleTarget } from '../../site/bundle/browserTargets.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { deskMessage } from '../messages/deskMessages.ts'

const pageInputs = [
  'package-lock.json',
  'src/archive',
  'src/check/messages',
  'src/disk/messages',
  'src/draft',
  'src/import/messages',
  'src/messages',
  'src/ui',
  'src/desk/api',
  'src/desk/messages',
  'src/desk/page',
  'src/desk/server/preparePage.ts',
]

/** The folder of what the desk builds for itself. Readers do not get it. */
export function deskCache(): string {
  return realFolder('node_modules/.cache/southwest-china-reader/desk')
}

/**
 * Bundles the editor's page, unless the bundle is up to date. Returns its folder.
 * @throws UserError if the page cannot be built, with what the bundler said
 */
export async function preparePage(): Promise<string> {
  const outDir = join(deskCache(), 'page')
  if (!(await isOlderThan(join(outDir, 'desk.html'), pageInputs))) return outDir
  await requireWritable(outDir)
  await bundlePage(outDir).catch((error: unknown) => {
    throw new UserError(deskMessage('desk.pageNotBuilt'), { quoted: bundlerMessage(error) })
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

/** What the bundler said, without its stack. */
function bundlerMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\n+Stack backtrace:[\s\S]*/, '')
}

/**
 * Makes a folder for a build, if it is missing.
 * @throws UserError if the desk cannot write there
 */
export async function requireWritable(folder: string): Promise<void> {
  try {
    await makeFolders(folder)
    await access(folder, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(deskMessage('desk.notWritable', { folder, reason }))
  }
}
