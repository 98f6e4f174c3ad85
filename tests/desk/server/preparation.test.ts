import { EventEmitter, once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { onceDone } from '../../../src/desk/server/inTurn.ts'
import { preparePage } from '../../../src/desk/server/preparation.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('prepares once, and again after a failure', async () => {
  const answers = [Promise.reject(new Error('no space on the disk')), Promise.resolve('the folder')]
  let builds = 0
  const ready = onceDone(() => answers[builds++] ?? Promise.reject(new Error('once too often')))
  const failing = [ready(), ready()]
  for (const one of failing) await expect(one).rejects.toThrow('no space on the disk')
  expect(await Promise.all([ready(), ready()])).toEqual(['the folder', 'the folder'])
  expect(await ready()).toBe('the folder')
})

it('waits for another desk that is building the page, and uses what that one has built', async () => {
  const folder = join(await makeFolder({}), 'page')
  const steps = new EventEmitter()
  const [begun, finished] = ['begin', 'finish'].map((step) => once(steps, step))
  const first = preparePage(folder, async (out) => {
    steps.emit('begin')
    await finished
    await mkdir(out)
    await writeFile(join(out, 'desk.html'), 'page')
  })
  await begun
  const second = preparePage(folder, () => Promise.reject(new Error('once too often')))
  steps.emit('finish')
  expect(await Promise.all([first, second])).toEqual([folder, folder])
  expect(await readFile(join(folder, 'desk.html'), 'utf8')).toBe('page')
  expect(await readdir(dirname(folder))).toEqual(['page'])
})
