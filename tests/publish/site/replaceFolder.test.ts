import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replaceFolder } from '../../../src/publish/site/replaceFolder.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('puts the new in the place of the old, where there is one, and leaves nothing beside it', async () => {
  const folder = await makeFolder({
    'site/page': 'old',
    'site/old': '',
    'site.new/page': 'new',
    'next/page': '',
  })
  await replaceFolder(join(folder, 'site'), join(folder, 'site.new'))
  expect(await readFile(join(folder, 'site/page'), 'utf8')).toBe('new')
  await replaceFolder(join(folder, 'first'), join(folder, 'next'))
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'first',
    'first/page',
    'site',
    'site/page',
  ])
})

it('leaves the old where the new does not come', async () => {
  const folder = await makeFolder({ 'site/page': 'old' })
  await expect(replaceFolder(join(folder, 'site'), join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
  expect(await readdir(folder, { recursive: true })).toEqual(['site', 'site/page'])
})
