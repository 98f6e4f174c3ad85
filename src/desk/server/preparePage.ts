import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { InputError } from '../../disk/inputError.ts'
import { makeFolders } from '../../disk/writeFiles.ts'
import { scriptTarget, styleTarget } from '../../site/bundle/floor.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { commonInputs, deskCache } from './deskCache.ts'

/**
 * Bundles the editor's page, unless that was done and nothing has changed. Returns its folder.
 * @throws InputError if the page cannot be built, with what the bundler said
 */
export async function preparePage(): Promise<string> {
  const outDir = join(deskCache(), 'page')
  const inputs = [...commonInputs, 'src/desk/page', 'src/desk/server/preparePage.ts']
  if (!(await isOlderThan(join(outDir, 'desk.html'), inputs))) return outDir
  await requireWritable(outDir)
  await bundlePage(outDir).catch((error: unknown) => {
    throw new InputError(`The desk could not build its page.\n${bundlerMessage(error)}`)
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

/** What the bundler said, without the names of its own functions. */
function bundlerMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\n+Stack backtrace:[\s\S]*/, '')
}

/**
 * Makes a folder that the desk builds into, if it is missing.
 * @throws InputError if the desk cannot write there
 */
export async function requireWritable(folder: string): Promise<void> {
  try {
    await makeFolders(folder)
    await access(folder, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(
      `The desk builds its page in ${folder}, and cannot write there (${reason}); copy the project to a folder that you may write to.`,
    )
  }
}
