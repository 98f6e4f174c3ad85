import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { isOlderThan } from '../serve/isOlderThan.ts'
import { scriptTarget, styleTarget } from '../site/bundle/floor.ts'
import { commonInputs, deskCache } from './deskCache.ts'

/** Bundles the editor's page, unless that was done and nothing has changed. Returns its folder. */
export async function preparePage(): Promise<string> {
  const outDir = join(deskCache(), 'page')
  const inputs = [...commonInputs, 'src/desk', 'src/publish/desk/preparePage.ts']
  if (!(await isOlderThan(join(outDir, 'desk.html'), inputs))) return outDir
  await build({
    configFile: false,
    root: 'src/desk',
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: scriptTarget,
      cssTarget: styleTarget,
      rolldownOptions: { input: 'src/desk/desk.html' },
      chunkSizeWarningLimit: 4000,
    },
  })
  return outDir
}
