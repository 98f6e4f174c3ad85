import { EventEmitter, once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createPreparation, preparePage } from '../../../src/desk/server/preparation.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('prepares once, and again after a failure', async () => {
  const answers = [Promise.reject(new Error('no space on the disk')), Promise.resolve('the folder')]
  let builds = 0
  const { ready } = createPreparation(() => answers[builds++] ?? Promise.reject(new Error('once too often')))
  const failing = [ready(), ready()]
  for (const one of failing) await expect(one).rejects.toThrow('no space on the disk')
  expect(await Promise.all([ready(), ready()])).toEqual(['the folder', 'the folder'])
  expect(await ready()).toBe('the folder')
})

it('has a complete page while another desk builds it, too', async () => {
  const folder = join(await makeFolder({}), 'page')
  const steps = new EventEmitter()
  const [begun, emptied, finished] = ['begin', 'emptied', 'finish'].map((step) => once(steps, step))
  const write = (out: string) => writeFile(join(out, 'desk.html'), 'page')
  const later = preparePage(folder, async (out) => {
    await begun
    await writeFile(join(out, 'desk.html'), '')
    steps.emit('emptied')
    await finished
    await write(out)
  })
  await preparePage(folder, write)
  steps.emit('begin')
  await emptied
  expect(await readFile(join(folder, 'desk.html'), 'utf8')).toBe('page')
  steps.emit('finish')
  expect(await later).toBe(folder)
  expect(await readdir(dirname(folder))).toEqual(['page'])
  // The same bytes again are as good as new ones: nothing is built at the next start.
  expect(await preparePage(folder, () => Promise.reject(new Error('once too often')))).toBe(folder)
})
