import { spawnSync } from 'node:child_process'
import { readdir, rm, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { makeOwnFolder, waitForOthers } from '../../src/disk/ownFolder.ts'
import { makeFolder, putFile } from '../support/makeFolder.ts'

/** The id of a process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid

it('makes a new folder each time', async () => {
  const folder = await makeFolder({})
  const made = await Promise.all([1, 2, 3].map(() => makeOwnFolder(join(folder, 'new/site.building'))))
  expect((await readdir(join(folder, 'new'))).sort()).toEqual(made.map((one) => basename(one)).sort())
})

it('removes the folders of killed processes, including one with the same id, and no others', async () => {
  const folder = await makeFolder({ site: '' })
  const stay = [
    basename(await makeOwnFolder(join(folder, 'site'))),
    `site-${hostname()}-${process.ppid}-abcdef`,
    `site-another.machine-${ended}-abcdef`,
    `sites-${hostname()}-${ended}-abcdef`,
    'site-of-mine',
  ]
  // The last one is from an earlier process of this id, as in a container.
  const go = [
    `site-${hostname()}-${ended}-abcdef`,
    `site-another.machine-${ended}-old123`,
    `site-${hostname()}-${process.pid}-abcdef`,
  ]
  for (const name of [...stay, ...go]) await putFile(folder, `${name}/page`, '')
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600
  const start = Date.now() / 1000 - process.uptime() - 60
  await utimes(join(folder, go[1] ?? ''), twoDaysAgo, twoDaysAgo)
  await utimes(join(folder, go[2] ?? ''), start, start)
  const last = await makeOwnFolder(join(folder, 'site'))
  expect((await readdir(folder)).sort()).toEqual(['site', ...stay, basename(last)].sort())
})

it('waits for a process with a folder before its own, and not for one after it', async () => {
  const [before, own, after] = ['aaaaaa', 'bbbbbb', 'cccccc'].map(
    (end) => `site-${hostname()}-${process.ppid}-${end}`,
  )
  const folder = await makeFolder({ [`${before}/page`]: '', [`${own}/page`]: '', [`${after}/page`]: '' })
  let isDone = false
  const waiting = waitForOthers(join(folder, 'site'), 60_000, join(folder, own ?? '')).then(() => {
    isDone = true
  })
  await readdir(folder)
  expect(isDone).toBe(false)
  await rm(join(folder, before ?? ''), { recursive: true })
  await waiting
})
