import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isOlderThan } from '../../../src/site/serve/isOlderThan.ts'
import { makeFolder, putFile } from '../../support/makeFolder.ts'

const yesterday = Date.now() / 1000 - 86_400
const names = ['src/app/main.tsx', 'src/app', 'src', 'dist/index.html', 'package-lock.json']

/** A project in which every file has the same time, yesterday. */
async function project(): Promise<string> {
  const folder = await makeFolder({
    'src/app/main.tsx': '',
    'dist/index.html': '',
    'package-lock.json': '{}',
  })
  for (const name of names) await utimes(join(folder, name), yesterday, yesterday)
  return folder
}
const isStale = (folder: string) =>
  isOlderThan(join(folder, 'dist/index.html'), [
    join(folder, 'src'),
    join(folder, 'package-lock.json'),
    join(folder, 'none'),
  ])

it('leaves a build alone that is as new as its sources', async () => {
  expect(await isStale(await project())).toBe(false)
})

it('sees a build that is missing', async () => {
  const folder = await project()
  await rm(join(folder, 'dist'), { recursive: true })
  expect(await isStale(folder)).toBe(true)
})

it.each(['src/app/main.tsx', 'package-lock.json'])('sees that %s has changed', async (name) => {
  const folder = await project()
  await putFile(folder, name, 'changed')
  expect(await isStale(folder)).toBe(true)
})

it('sees that a source was removed', async () => {
  const folder = await project()
  await rm(join(folder, 'src/app/main.tsx'))
  expect(await isStale(folder)).toBe(true)
})
