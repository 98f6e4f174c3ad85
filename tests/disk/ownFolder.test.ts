import { spawnSync } from 'node:child_process'
import { readdir, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { makeOwnFolder } from '../../src/disk/ownFolder.ts'
import { makeFolder, putFile } from '../support/makeFolder.ts'

/** The id of a process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid

it('is another each time', async () => {
  const folder = await makeFolder({})
  const made = await Promise.all([1, 2, 3].map(() => makeOwnFolder(join(folder, 'new/site.building'))))
  expect((await readdir(join(folder, 'new'))).sort()).toEqual(made.map((one) => basename(one)).sort())
})

it('takes away those of killed processes, and no other', async () => {
  const folder = await makeFolder({ site: '' })
  const first = await makeOwnFolder(join(folder, 'site'))
  const stay = [
    basename(first),
    `site-${hostname()}-${process.ppid}-abcdef`,
    `site-another.machine-${ended}-abcdef`,
    `sites-${hostname()}-${ended}-abcdef`,
    'site-of-mine',
  ]
  const go = [`site-${hostname()}-${ended}-abcdef`, `site-another.machine-${ended}-old123`]
  for (const name of [...stay, ...go]) await putFile(folder, `${name}/page`, '')
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600
  await utimes(join(folder, `site-another.machine-${ended}-old123`), twoDaysAgo, twoDaysAgo)
  const second = await makeOwnFolder(join(folder, 'site'))
  expect((await readdir(folder)).sort()).toEqual(['site', ...stay, basename(second)].sort())
})

it('takes away what a process of the same number left, as in a container', async () => {
  const folder = await makeFolder({})
  const before = `site-${hostname()}-${process.pid}-abcdef`
  await putFile(folder, `${before}/page`, '')
  const start = Date.now() / 1000 - process.uptime() - 60
  await utimes(join(folder, before), start, start)
  await makeOwnFolder(join(folder, 'site'))
  expect(await readdir(folder)).not.toContain(before)
})
