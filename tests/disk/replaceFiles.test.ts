import { lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replaceFiles } from '../../src/disk/replaceFiles.ts'
import { makeFolder } from '../support/makeFolder.ts'

/** Bytes that are not UTF-8: they must be restored as they were. */
const old = Buffer.from([0xff, 0x41])

it('writes every file, and restores it byte by byte', async () => {
  const folder = await makeFolder({ 'old.json': old })
  const files = [
    { file: join(folder, 'old.json'), text: 'new' },
    { file: join(folder, 'other.json'), text: 'first' },
  ]
  const takeBack = await replaceFiles(files)
  expect(await Promise.all(files.map(({ file }) => readFile(file, 'utf8')))).toEqual(['new', 'first'])
  await takeBack()
  expect(await readdir(folder)).toEqual(['old.json'])
  expect(await readFile(join(folder, 'old.json'))).toEqual(old)
})

it('removes a file without a new text, and restores it', async () => {
  const folder = await makeFolder({ 'old.json': old })
  const takeBack = await replaceFiles([{ file: join(folder, 'old.json'), text: undefined }])
  expect(await readdir(folder)).toEqual([])
  await takeBack()
  expect(await readFile(join(folder, 'old.json'))).toEqual(old)
})

it('changes nothing and leaves nothing behind if one file cannot be written', async () => {
  const folder = await makeFolder({ 'old.json': old })
  await mkdir(join(folder, '.list.json.new'))
  const files = ['old.json', 'list.json'].map((name) => ({ file: join(folder, name), text: 'new' }))
  await expect(replaceFiles(files)).rejects.toThrow('EISDIR')
  expect((await readdir(folder)).sort()).toEqual(['.list.json.new', 'old.json'])
  expect(await readFile(join(folder, 'old.json'))).toEqual(old)
})

it('restores the files that were replaced before one that cannot be replaced', async () => {
  const folder = await makeFolder({ 'old.json': old })
  const file = { file: join(folder, 'old.json'), text: 'new' }
  // The first rename leaves nothing for the second.
  await expect(replaceFiles([file, file])).rejects.toThrow('ENOENT')
  expect(await readdir(folder)).toEqual(['old.json'])
  expect(await readFile(file.file)).toEqual(old)
})

it('does not treat an unreadable file as missing', async () => {
  const folder = await makeFolder({ 'list.json/kept.txt': 'x' })
  const files = ['new.json', 'list.json'].map((name) => ({ file: join(folder, name), text: 'new' }))
  await expect(replaceFiles(files)).rejects.toThrow('EISDIR')
  expect(await readdir(folder)).toEqual(['list.json'])
})

it('replaces the file that a link leads to and keeps the link', async () => {
  const folder = await makeFolder({ 'lists/real.json': old })
  const link = join(folder, 'names.json')
  await symlink(join('lists', 'real.json'), link)
  const takeBack = await replaceFiles([{ file: link, text: 'new' }])
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await readFile(join(folder, 'lists/real.json'), 'utf8')).toBe('new')
  await takeBack()
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await readFile(join(folder, 'lists/real.json'))).toEqual(old)
  expect((await readdir(folder)).sort()).toEqual(['lists', 'names.json'])
})
