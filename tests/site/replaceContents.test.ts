import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeBuildFolder } from '../../src/site/buildFolder.ts'
import { inServingOrder, replaceContents } from '../../src/site/replaceContents.ts'
import { replaceFolder } from '../../src/site/replaceFolder.ts'
import { makeFolder, putFile } from '../support/makeFolder.ts'

/** The name of a killed process's folder. */
const killed = `.building-${hostname()}-${spawnSync(process.execPath, ['--version']).pid}-abcdef`

const newSite = {
  'new/shell.html': 'new',
  'new/sw.js': 'new',
  'new/en/index.html': 'new',
  'new/assets/new.js': 'new',
  'new/page/index.html': 'new',
  'new/file': 'new',
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')])
  return Object.fromEntries(await Promise.all(texts))
}

const whole = Object.fromEntries(
  Object.entries(newSite).map(([path, text]) => [path.slice('new/'.length), text]),
)

describe('a folder that gets other contents', () => {
  it('has them, and none of the old, be they of another kind', async () => {
    const old = {
      'out/shell.html': 'old',
      'out/assets/old.js': '',
      'out/page': '',
      'out/file/index.html': '',
    }
    const folder = await makeFolder({ ...old, ...newSite })
    await replaceContents(join(folder, 'out'), join(folder, 'new'))
    expect(await filesIn(join(folder, 'out'))).toEqual(whole)
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'assets',
      'en',
      'file',
      'page',
      'shell.html',
      'sw.js',
    ])
  })

  it('gets first what no page asks for yet, and last the shell and its worker', () => {
    const paths = [
      'sw.js',
      'en/index.html',
      'archive/issues/a.json',
      'shell.html',
      'assets/app.js',
      '404.html',
    ]
    expect(inServingOrder(paths)).toEqual([
      'archive/issues/a.json',
      'assets/app.js',
      'en/index.html',
      '404.html',
      'shell.html',
      'sw.js',
    ])
  })

  it('gets those of the last where several come at once', async () => {
    const folder = await makeFolder({ 'out/old': '' })
    const names = Array.from({ length: 6 }, (_, build) => `build${build}`)
    for (const name of names)
      for (let page = 0; page < 20; page += 1) await putFile(folder, `${name}/page${page}`, name)
    await Promise.all(names.map((name) => replaceContents(join(folder, 'out'), join(folder, name))))
    const files = await filesIn(join(folder, 'out'))
    expect(Object.keys(files)).toHaveLength(20)
    expect(new Set(Object.values(files)).size).toBe(1)
  })

  it('loses what a build left that was killed at it, and no part of the disk', async () => {
    const left = { 'out/.replacing': killed, [`out/${killed}/site/page`]: 'half', 'out/lost+found/a': '' }
    const folder = await makeFolder({ ...left, ...newSite })
    await replaceContents(join(folder, 'out'), join(folder, 'new'))
    expect(await filesIn(join(folder, 'out'))).toEqual({ ...whole, 'lost+found/a': '' })
  })
})

describe('a folder that is a mount point', () => {
  /** Mounts an empty disk there. The folder around it can then be made read-only. */
  async function mounted(folder: string): Promise<boolean> {
    await mkdir(folder)
    const { status } = spawnSync('mount', ['-t', 'tmpfs', 'none', folder])
    if (status === 0) onTestFinished(() => void execFileSync('umount', [folder]))
    return status === 0
  }

  async function build(out: string): Promise<void> {
    const own = await makeBuildFolder(out)
    for (const [path, text] of Object.entries(whole)) await putFile(own, `site/${path}`, text)
    await replaceFolder(out, own)
    execFileSync('rm', ['-r', own])
  }

  it.for(['beside it', 'nowhere but there'])(
    'is built into, where builds can work %s',
    async (where, context) => {
      const folder = await makeFolder({})
      const disk = join(folder, 'disk')
      const out = join(disk, 'out')
      const isMounted = (await mounted(disk)) && (await mounted(out))
      context.skip(!isMounted, 'not run: no disk can be mounted here')
      await putFile(out, 'shell.html', 'old')
      if (where !== 'beside it') execFileSync('mount', ['-o', 'remount,ro', disk])
      await build(out)
      expect(await filesIn(out)).toEqual(whole)
      expect(await readdir(disk)).toEqual(['out'])
    },
  )
})
