import { readdir, readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replaceContents, servingTurn } from '../../src/site/replaceContents.ts'
import { makeFolder } from '../support/makeFolder.ts'

/** The files below a folder, by path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')])
  return Object.fromEntries(await Promise.all(texts))
}

it('replaces all that builds have written, and not what belongs to the disk or to a build that runs', async () => {
  const folder = await makeFolder({
    'out/shell.html': 'old',
    'out/en/same/index.html': 'same',
    'out/en/old/index.html': '',
    'out/assets/old.js': '',
    'out/lost+found/a': '',
    'out/.building-a-1/sw.js': 'half',
    'new/shell.html': 'new',
    'new/en/same/index.html': 'same',
    'new/assets/new.js': 'new',
  })
  replaceContents(join(folder, 'out'), join(folder, 'new'))
  expect(await filesIn(join(folder, 'out'))).toEqual({
    'shell.html': 'new',
    'en/same/index.html': 'same',
    'assets/new.js': 'new',
    'lost+found/a': '',
    '.building-a-1/sw.js': 'half',
  })
  expect(await readdir(join(folder, 'out/en'))).toEqual(['same'])
})

it('makes the folder if there is none', async () => {
  const folder = await makeFolder({ 'new/en/index.html': 'new' })
  replaceContents(join(folder, 'out'), join(folder, 'new'))
  expect(await filesIn(join(folder, 'out'))).toEqual({ 'en/index.html': 'new' })
})

it('keeps the time of each file with the same bytes', async () => {
  const folder = await makeFolder({
    'site/same': 'tea',
    'site/other': 'tea',
    'new/same': 'tea',
    'new/other': 'oil',
  })
  for (const path of ['same', 'other']) await utimes(join(folder, 'site', path), 1, 1)
  replaceContents(join(folder, 'site'), join(folder, 'new'))
  const timeOf = async (path: string) => (await stat(join(folder, 'site', path))).mtimeMs
  expect(await timeOf('same')).toBe(1000)
  expect(await timeOf('other')).toBeGreaterThan(1000)
})

it.each([
  ['archive/issues/a.json', 0],
  ['assets/app.js', 0],
  ['en/index.html', 2],
  ['404.html', 2],
  ['archive/catalogue.json', 3],
  ['en/feeds/place/yunnan.atom', 3],
  ['shell.html', 4],
  ['sw.js', 5],
])('replaces %s in turn %i, so that a host can serve the folder at any moment', (path, turn) => {
  expect(servingTurn(path)).toBe(turn)
})
