import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isOlderThan } from '../../../src/site/serve/isOlderThan.ts'
import { makeFolder, putFile } from '../../support/makeFolder.ts'

it.each<[string, boolean, (folder: string) => Promise<void>]>([
  ['is as new as its sources', false, async () => {}],
  ['is missing', true, (folder) => rm(join(folder, 'dist'), { recursive: true })],
  ['has a changed source', true, (folder) => putFile(folder, 'src/app/main.tsx', 'changed')],
  ['has a changed lockfile', true, (folder) => putFile(folder, 'package-lock.json', 'changed')],
  ['has lost a source', true, (folder) => rm(join(folder, 'src/app/main.tsx'))],
])('a build that %s is older: %s', async (_what, isOlder, change) => {
  const folder = await makeFolder({
    'src/app/main.tsx': '',
    'dist/index.html': '',
    'package-lock.json': '{}',
  })
  const yesterday = Date.now() / 1000 - 86_400
  for (const name of ['src/app/main.tsx', 'src/app', 'src', 'dist/index.html', 'package-lock.json'])
    await utimes(join(folder, name), yesterday, yesterday)
  await change(folder)
  const sources = ['src', 'package-lock.json', 'none'].map((name) => join(folder, name))
  expect(await isOlderThan(join(folder, 'dist/index.html'), sources)).toBe(isOlder)
})
