import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'
import { copyWithRecorder } from './recordingSite.ts'

const policy = "script-src 'self' 'sha256-known'; img-src 'self'"
const page = `<!doctype html><html lang="en"><head><meta content="${policy}"></head><body></body></html>`
const built = {
  'en/index.html': page,
  'shell.html': page,
  _headers: `/*\n  Content-Security-Policy: ${policy}\n`,
  'sw.js': 'install([{"integrity":"sha256-a+b/c=","revision":"0a1b","url":"shell.html"},{"url":"a.js"}])',
}

it('puts a recorder first into every page, allowed by the policy and known to the worker', async () => {
  const copy = await copyWithRecorder(await makeFolder(built), join(await makeFolder({}), 'copy'))
  const read = (name: string) => readFile(join(copy, name), 'utf8')
  for (const name of ['en/index.html', 'shell.html']) {
    const html = await read(name)
    const script = /<head><script>(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(script).digest('base64')
    expect(html).toContain(`script-src 'self' 'sha256-${hash}' 'sha256-known'`)
    expect(await read('_headers')).toContain(`'sha256-${hash}'`)
  }
  const shell = createHash('sha256')
    .update(await read('shell.html'))
    .digest('base64')
  expect(await read('sw.js')).toContain(`{"integrity":"sha256-${shell}",`)
  expect(await read('sw.js')).not.toContain('0a1b')
})

it('refuses a build in which it finds no place', async () => {
  const folder = await makeFolder({ ...built, 'sw.js': 'install([])' })
  const copy = copyWithRecorder(folder, join(await makeFolder({}), 'copy'))
  await expect(copy).rejects.toThrow('sw.js has no place for the recorder')
})
