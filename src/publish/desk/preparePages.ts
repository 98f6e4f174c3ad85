import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Issue } from '../../archive/issue.ts'
import { makeOwnFolder } from '../disk/ownFolder.ts'
import { realFolder } from '../disk/realFolder.ts'
import { isOlderThan } from '../serve/isOlderThan.ts'
import { buildSite } from '../site/buildSite.ts'
import { scriptTarget, styleTarget } from '../site/bundle/floor.ts'
import { runScript } from './runScript.ts'

/** Not in what readers get. */
const cache = 'node_modules/.cache/southwest-china-reader/desk'
const common = ['package-lock.json', 'vite.config.ts', 'src/archive', 'src/app']

/** The path below which the desk serves the reader. */
export const previewBase = '/preview/'

/** Bundles the editor's page, unless that was done and nothing has changed. Returns its folder. */
export async function preparePage(): Promise<string> {
  const outDir = join(realFolder(cache), 'page')
  const inputs = [...common, 'src/desk', 'src/publish/desk/preparePages.ts']
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

function readerFolder(): string {
  return join(realFolder(cache), 'reader')
}

/**
 * Has the reader built in which an editor sees drafts, by a process of its own, unless that was done and nothing has
 * changed. Takes about half a minute. Returns its folder.
 * @throws InputError with what the build said
 */
export async function prepareReader(): Promise<string> {
  const out = readerFolder()
  const inputs = [...common, 'src/early', 'src/device', 'src/publish/site', 'public/icons']
  if (await isOlderThan(join(out, 'shell.html'), inputs)) await runScript('src/publish/desk/prepareReader.ts')
  return out
}

/** Builds that reader. Its archive has one made story: the desk gives it the drafts in that place. */
export async function buildReader(): Promise<void> {
  const out = readerFolder()
  const archive = await makeOwnFolder(join(realFolder(cache), 'archive'))
  try {
    await mkdir(archive, { recursive: true })
    await writeFile(join(archive, `${standIn.id}.json`), JSON.stringify(standIn))
    await rm(out, { recursive: true, force: true })
    const preview = { issue: standIn.id, findings: [] }
    await buildSite({
      archive,
      out,
      root: { base: previewBase },
      withErrors: true,
      killSwitch: true,
      editions: false,
      preview,
    })
  } finally {
    await rm(archive, { recursive: true, force: true })
  }
}

const standIn: Issue = {
  id: '2000-01',
  title: { en: 'Southwest China', zh: '西南地区' },
  stories: [
    {
      id: 'stands-for-draft',
      section: 'latest',
      places: [],
      topics: ['culture'],
      headline: { en: 'Draft', zh: '草稿' },
      body: [[{ en: 'Draft.', zh: '草稿。' }]],
    },
  ],
}
