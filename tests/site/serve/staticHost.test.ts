import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { startStaticHost } from '../../../src/site/serve/staticHost.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { type RawRequest, rawRequest } from '../../support/rawRequest.ts'

/* What `tests/hosts` does not prove of this host as of nginx and Caddy. */

const script = 'export const answer = 42\n'.repeat(200)

/** Serves a folder with these files until the test ends. */
async function serve(files: Readonly<Record<string, string>>, base?: string) {
  const folder = await makeFolder(files)
  const host = await startStaticHost(folder, { ...(base !== undefined && { base }) })
  onTestFinished(host.stop)
  return {
    folder,
    host,
    get: (target: string, request?: RawRequest) => rawRequest(host.url, target, request),
  }
}

it.each([
  ['/zh/%E9%98%85%E8%AF%BB/', '<h1>阅读</h1>', 'text/html; charset=utf-8'],
  ['/worker.mjs', '// PDF', 'text/javascript; charset=utf-8'],
  ['/other.tar', 'many files', 'application/octet-stream'],
])('%s gives its page or file, with its type', async (target, content, type) => {
  const files = { 'zh/阅读/index.html': '<h1>阅读</h1>', 'worker.mjs': '// PDF', 'other.tar': 'many files' }
  const { get } = await serve(files)
  const { status, headers, body } = await get(target, { headers: { 'accept-encoding': 'identity' } })
  expect([status, body.toString(), headers['content-type']]).toEqual([200, content, type])
})

it('gives plain text with status 404 if the folder has no 404.html', async () => {
  const { get } = await serve({ 'index.html': '' })
  const { status, headers } = await get('/missing')
  expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
})

it('gives 304 for a known file until the file changes', async () => {
  const { folder, get } = await serve({ 'en/index.html': '<h1>Stories</h1>' })
  const etag = (await get('/en/')).headers.etag ?? ''
  const known = await get('/en/', { headers: { 'if-none-match': etag } })
  expect([known.status, known.body.length]).toEqual([304, 0])
  await writeFile(join(folder, 'en/index.html'), '<h1>News!!!</h1>')
  const changed = await get('/en/', { headers: { 'if-none-match': etag } })
  expect([changed.status, changed.body.toString()]).toEqual([200, '<h1>News!!!</h1>'])
})

it.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
] as const)('sends a client that accepts "%s" a script in %s', async (accepted, encoding, decompress) => {
  const { get } = await serve({ 'app.js': script })
  const { headers, body } = await get('/app.js', { headers: { 'accept-encoding': accepted } })
  expect([headers['content-encoding'], headers['content-length']]).toEqual([encoding, String(body.length)])
  expect(decompress(body).toString()).toBe(script)
})

it('applies the rules of its _headers to paths with the base', async () => {
  const rules =
    '/reader/*\n  X-Page: any\n\n/reader/en/\n  Cache-Control: max-age=60\n\n/en/\n  X-Page: another\n'
  const { get } = await serve({ _headers: rules, 'index.html': '', 'en/index.html': '' }, '/reader/')
  const headersOf = async (target: string) => {
    const { headers } = await get(target)
    return [headers['x-page'], headers['cache-control']]
  }
  expect([await headersOf('/reader/'), await headersOf('/reader/en/')]).toEqual([
    ['any', 'no-cache'],
    ['any', 'max-age=60'],
  ])
})
