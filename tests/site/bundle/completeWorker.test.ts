import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { completeWorker } from '../../../src/site/bundle/completeWorker.ts'
import { makeFolder } from '../../support/makeFolder.ts'

const worker = 'const release=self.__RELEASE;install(self.__FILES)'

/** What the worker says about its release, after a build of that order. */
async function stamped(text: string, order: number, files = {}): Promise<unknown> {
  const folder = await makeFolder({ ...files, 'sw.js': text })
  completeWorker(folder, order)
  const [, release = ''] =
    /^const release=(\{.*?\});install/.exec(await readFile(join(folder, 'sw.js'), 'utf8')) ?? []
  return JSON.parse(release)
}

it('a worker says its order, and builds that differ in nothing else share a content hash', async () => {
  const first = await stamped(worker, 1)
  expect(first).toEqual({ order: 1, content: expect.any(String) })
  expect(await stamped(worker, 2)).toEqual({ ...Object(first), order: 2 })
  expect(await stamped(worker.replace('install(', 'install("b", '), 1)).not.toEqual(first)
})

it('a worker whose page has another policy, and nothing else, has other content', async () => {
  const stampedWith = async (policy: string) =>
    stamped(worker, 1, { 'shell.html': `<meta http-equiv="Content-Security-Policy" content="${policy}">` })
  expect(await stampedWith("media-src 'self'")).not.toEqual(await stampedWith("media-src 'none'"))
})

it('a worker installs scripts and styles, but no source maps', async () => {
  const folder = await makeFolder({
    'sw.js': worker,
    'assets/a.js': '',
    'assets/a.js.map': '',
    'assets/a.css': '',
  })
  completeWorker(folder, 1)
  const [, files = ''] = /install\((.*)\)$/.exec(await readFile(join(folder, 'sw.js'), 'utf8')) ?? []
  expect(JSON.parse(files).map(({ url }: { url: string }) => url)).toEqual(['assets/a.css', 'assets/a.js'])
})

it.each(['install(self.__FILES)', 'const release=self.__RELEASE', worker + worker])(
  'a worker without one place for its release and one for its files is refused',
  async (text) => {
    await expect(stamped(text, 1)).rejects.toThrow(/name self\.__\w+ once/)
  },
)
