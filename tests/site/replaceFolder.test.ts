import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeOwnFolder } from '../../src/disk/ownFolder.ts'
import { inServingOrder, replaceContents } from '../../src/site/replaceContents.ts'
import { makeBuildFolder, replaceFolder, restoreReplaced } from '../../src/site/replaceFolder.ts'
import { makeFolder, putFile } from '../support/makeFolder.ts'

/** The end of the name of a folder of a process that has ended. */
const killed = `building-${hostname()}-${spawnSync(process.execPath, ['--version']).pid}-abcdef`

const newSite = {
  'shell.html': 'new',
  'sw.js': 'new',
  'en/index.html': 'new',
  'assets/new.js': 'new',
}

/** The files below a folder, by path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')])
  return Object.fromEntries(await Promise.all(texts))
}

function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
}

/** A site whose pages all have the text. */
const pagesOf = (text: string) =>
  Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`page${at}`, text]))

/** Builds as a build does: in a folder of its own, which it removes at the end. */
async function replaceBy(
  out: string,
  files: Readonly<Record<string, string>>,
  own = makeOwnFolder,
): Promise<void> {
  const folder = await own(own === makeOwnFolder ? `${out}.building` : out)
  for (const [path, text] of Object.entries(files)) await putFile(folder, `site/${path}`, text)
  await replaceFolder(out, folder)
  await rm(folder, { recursive: true, force: true })
}

describe('a new site', () => {
  it('replaces the old folder, if there is one, and leaves nothing else behind', async () => {
    const folder = await makeFolder({ 'site/page': 'old', 'site/old': '' })
    await replaceBy(join(folder, 'site'), { page: 'new' })
    await replaceBy(join(folder, 'first'), { page: 'first' })
    expect(await filesIn(folder)).toEqual({ 'site/page': 'new', 'first/page': 'first' })
    expect((await readdir(folder)).sort()).toEqual(['first', 'site'])
  })

  it('keeps the time of each file with the same bytes', async () => {
    const folder = await makeFolder({ 'site/same': 'tea', 'site/other': 'tea', 'site/longer': 'tea' })
    // A moment before the next second: rsync compares seconds.
    const old = 1_577_836_800.9998
    for (const path of ['same', 'other', 'longer']) await utimes(join(folder, 'site', path), old, old)
    await replaceBy(join(folder, 'site'), { same: 'tea', other: 'oil', longer: 'teas', new: 'tea' })
    const isOld = async (path: string) =>
      Math.floor((await stat(join(folder, 'site', path))).mtimeMs / 1000) === Math.floor(old)
    expect(await Promise.all(['same', 'other', 'longer', 'new'].map(isOld))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('that is missing leaves the old folder', async () => {
    const folder = await makeFolder({ 'site/page': 'old', 'own/nothing': '' })
    await expect(replaceFolder(join(folder, 'site'), join(folder, 'own'))).rejects.toThrow('ENOENT')
    expect(await filesIn(folder)).toEqual({ 'site/page': 'old', 'own/nothing': '' })
  })

  it('replaces the folder as one of several at once, complete', async () => {
    const builds = Array.from({ length: 6 }, (_, at) => `build${at}`)
    const folder = await makeFolder({ 'site/old': '' })
    await Promise.all(builds.map((build) => replaceBy(join(folder, 'site'), pagesOf(build))))
    const files = await filesIn(join(folder, 'site'))
    expect(Object.keys(files)).toHaveLength(20)
    expect(new Set(Object.values(files)).size).toBe(1)
  })
})

describe('a folder that a killed build had moved away', () => {
  const replaced = (name: string) => ({ [`site.${name}/replaced/page`]: 'old' })

  it.each([
    ['is restored if nothing has replaced it', replaced(killed), 'old'],
    ['is not restored over a new folder', { ...replaced(killed), 'site/page': 'new' }, 'new'],
    [
      'is left alone while its process runs',
      replaced(`building-${hostname()}-${process.ppid}-abcdef`),
      undefined,
    ],
  ])('%s', async (_what, files, text) => {
    const folder = await makeFolder(files)
    await restoreReplaced(join(folder, 'site'))
    expect((await filesIn(folder))['site/page']).toBe(text)
  })
})

describe('the contents of a folder', () => {
  it('are replaced, with what a killed build left, and not what belongs to the disk', async () => {
    const old = {
      'out/shell.html': 'old',
      'out/assets/old.js': '',
      [`out/.${killed}/site/page`]: 'half',
      'out/lost+found/a': '',
    }
    const folder = await makeFolder({ ...old, ...below('new', newSite) })
    await replaceContents(join(folder, 'out'), join(folder, 'new'))
    expect(await filesIn(join(folder, 'out'))).toEqual({ ...newSite, 'lost+found/a': '' })
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(
      ['assets', 'en', 'lost+found', 'shell.html', 'sw.js'].sort(),
    )
  })

  it('are replaced in an order that a host can serve: last the shell and its worker', () => {
    const order = [
      'archive/issues/a.json',
      'assets/app.js',
      'en/index.html',
      '404.html',
      'archive/catalogue.json',
      'en/feeds/place/yunnan.atom',
      'shell.html',
      'sw.js',
    ]
    const mixed = [
      'sw.js',
      'archive/catalogue.json',
      'en/feeds/place/yunnan.atom',
      'en/index.html',
      'archive/issues/a.json',
      'shell.html',
      'assets/app.js',
      '404.html',
    ]
    expect(inServingOrder(mixed)).toEqual(order)
  })

  /** Mounts an empty disk there. The folder around it can then be made read-only. */
  async function mounted(folder: string): Promise<boolean> {
    await mkdir(folder)
    const { status } = spawnSync('mount', ['-t', 'tmpfs', 'none', folder])
    if (status === 0) onTestFinished(() => void execFileSync('umount', [folder]))
    return status === 0
  }

  it.for([true, false])(
    'are replaced if the folder is a mount point, with room for builds beside it: %s',
    async (hasRoom, context) => {
      const folder = await makeFolder({})
      const disk = join(folder, 'disk')
      const out = join(disk, 'out')
      const isMounted = (await mounted(disk)) && (await mounted(out))
      context.skip(!isMounted, 'not run: no disk can be mounted here')
      await putFile(out, 'shell.html', 'old')
      if (!hasRoom) execFileSync('mount', ['-o', 'remount,ro', disk])
      await replaceBy(out, newSite, makeBuildFolder)
      expect(await filesIn(out)).toEqual(newSite)
      expect(await readdir(disk)).toEqual(['out'])
    },
  )
})
