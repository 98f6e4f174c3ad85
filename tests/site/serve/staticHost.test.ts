import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { headersFile } from '../../../src/site/hosts/headersFile.ts'
import { type StaticHostOptions, startStaticHost } from '../../../src/site/serve/staticHost.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { type RawRequest, rawRequest } from '../../support/rawRequest.ts'

const script = 'export const answer = 42\n'.repeat(200)
const scriptPath = '/assets/app-BxK2hQ1f.js'
const site = {
  'index.html': '<h1>Front</h1>',
  '404.html': '<h1>Not found</h1>',
  'en/index.html': '<h1>Stories</h1>',
  'zh/阅读/index.html': '<h1>阅读</h1>',
  'feed.xml': '<feed/>',
  'icon.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  'manifest.webmanifest': '{}',
  'sw.js': '// worker',
  [scriptPath.slice(1)]: script,
  'archive/issues/2021-07.3f9a0c1e7b.json': '{"id":"2021-07"}',
  'empty/notes.txt': 'no index here',
  'worker.mjs': '// PDF',
}

/** Serves a folder until the test ends. */
async function serve(folder: string, options?: StaticHostOptions) {
  const host = await startStaticHost(folder, options)
  onTestFinished(host.stop)
  return { host, get: (target: string, request?: RawRequest) => rawRequest(host.url, target, request) }
}

/** Serves the small site above, with other files added. */
async function serveSite(files: Readonly<Record<string, string>> = {}, options?: StaticHostOptions) {
  return serve(await makeFolder({ ...site, ...files }), options)
}

describe('an address', () => {
  it.each([
    ['/', '<h1>Front</h1>', 'text/html; charset=utf-8'],
    ['/en/?place=chengdu', '<h1>Stories</h1>', 'text/html; charset=utf-8'],
    ['/zh/%E9%98%85%E8%AF%BB/', '<h1>阅读</h1>', 'text/html; charset=utf-8'],
    ['/sw.js', '// worker', 'text/javascript; charset=utf-8'],
    ['/worker.mjs', '// PDF', 'text/javascript; charset=utf-8'],
    ['/feed.xml', '<feed/>', 'application/xml; charset=utf-8'],
    ['/manifest.webmanifest', '{}', 'application/manifest+json'],
  ])('%s gives its page or file, with its type', async (target, content, type) => {
    const { get } = await serveSite()
    const { status, headers, body } = await get(target)
    expect([status, body.toString(), headers['content-type']]).toEqual([200, content, type])
  })

  it('of a folder without its slash leads to the address with it and keeps the query', async () => {
    const { get } = await serveSite()
    const { status, headers } = await get('/en?place=chengdu')
    expect([status, headers.location]).toEqual([308, '/en/?place=chengdu'])
  })

  it.each([
    '/missing',
    '/missing.json',
    '/empty/',
    '/empty',
    '/feed.xml/',
    `/en/${'a'.repeat(10_000)}/`,
    '//en',
    '/_headers',
    '/%5fheaders',
    '/.nojekyll',
    '/%2enojekyll',
    '/.git/config',
    '/en/.draft/',
    '/en/.draft',
    '/../secret.txt',
    '/en/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/en/..%5c..%5csecret.txt',
    '/%00',
  ])(
    '%.30s gives the not-found page with status 404, and nothing that is not for readers',
    async (target) => {
      const files = { _headers: '', '.nojekyll': '', '.git/config': '', 'en/.draft/index.html': '' }
      const sites = Object.entries({ ...site, ...files }).map(([name, content]) => [`site/${name}`, content])
      const folder = await makeFolder({ 'secret.txt': 'secret', ...Object.fromEntries(sites) })
      const { status, headers, body } = await (await serve(join(folder, 'site'))).get(target)
      expect([status, body.toString(), headers.location]).toEqual([404, site['404.html'], undefined])
      expect([headers['content-type'], headers['cache-control']]).toEqual([
        'text/html; charset=utf-8',
        'no-cache',
      ])
    },
  )

  it('of /.well-known/ is for readers although it begins with a dot', async () => {
    const { get } = await serveSite({ '.well-known/security.txt': '' })
    expect((await get('/.well-known/security.txt')).status).toBe(200)
  })

  it('gives plain text with status 404 if the folder has no 404.html', async () => {
    const { get } = await serve(await makeFolder({ 'index.html': '' }))
    const { status, headers } = await get('/missing')
    expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
  })

  it.each(['/en/%E9%98', '/%zz'])('%s is malformed and gives status 400', async (target) => {
    const { get } = await serveSite()
    expect((await get(target)).status).toBe(400)
  })
})

describe('a request', () => {
  it('by HEAD gets the same headers without the body', async () => {
    const { get } = await serveSite()
    const [head, full] = [await get('/en/', { method: 'HEAD' }), await get('/en/')]
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect({ ...head.headers, date: '' }).toEqual({ ...full.headers, date: '' })
  })

  it('by another method than GET and HEAD is refused', async () => {
    const { get } = await serveSite()
    const { status, headers } = await get('/en/', { method: 'POST' })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('for a known file gets 304 without a body until the file changes', async () => {
    const folder = await makeFolder(site)
    const { get } = await serve(folder)
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
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const)('that accepts "%s" gets a script in %s', async (accepted, encoding, decompress) => {
    const { get } = await serveSite()
    const { headers, body } = await get(scriptPath, { headers: { 'accept-encoding': accepted } })
    expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding'])
    expect(headers['content-length']).toBe(String(body.length))
    expect(body.length).toBeLessThan(script.length / 10)
    expect(decompress(body).toString()).toBe(script)
  })

  it.each([
    [scriptPath, {}],
    ['/icon.png', { 'accept-encoding': 'br' }],
  ])('for %s with the headers %j gets the file as it is', async (target, headers) => {
    const { get } = await serveSite()
    expect((await get(target, { headers })).headers['content-encoding']).toBeUndefined()
  })
})

describe('the headers of the build', () => {
  it.each([
    [scriptPath, 'public, max-age=31536000, immutable'],
    ['/archive/issues/2021-07.3f9a0c1e7b.json', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'no-cache, no-store'],
    ['/', 'no-cache'],
    ['/assets/gone.js', 'no-cache'],
  ])('say how long %s is kept: %s', async (target, expected) => {
    const { get } = await serveSite({ _headers: headersFile('/', [['X-Content-Type-Options', 'nosniff']]) })
    const { headers } = await get(target)
    expect([headers['cache-control'], headers['x-content-type-options']]).toEqual([expected, 'nosniff'])
  })

  it('add up for a path, as on other hosts', async () => {
    const { get } = await serveSite({
      _headers: '/*\n  X-Frame: outer\n/en/*\n  X-Frame: inner\n  Cache-Control: max-age=60\n',
    })
    const frameOf = async (target: string) => (await get(target)).headers['x-frame']
    expect([await frameOf('/'), await frameOf('/en/')]).toEqual(['outer', 'outer, inner'])
    expect((await get('/en/')).headers['cache-control']).toBe('max-age=60')
  })
})

describe('the host', () => {
  it.each(['/reader/', 'reader'])('serves under the base %s and nothing above it', async (base) => {
    const headers = '/reader/en/\n  X-Page: stories\n/en/\n  X-Page: another'
    const { host, get } = await serveSite({ _headers: headers }, { base })
    expect(new URL(host.url).pathname).toBe('/reader/')
    const page = await get('/reader/en/')
    expect([page.status, page.headers['x-page']]).toEqual([200, 'stories'])
    expect((await get('/reader')).headers.location).toBe('/reader/')
    expect((await get('/reader/en')).headers.location).toBe('/reader/en/')
    for (const above of ['/en/', '/readers/en/']) expect((await get(above)).status).toBe(404)
  })

  it('lets its user answer first, and records every request', async () => {
    const { host, get } = await serveSite(
      {},
      {
        onRequest: (request, response) => {
          if (request.url !== '/mine') return false
          response.end('my answer')
          return true
        },
      },
    )
    expect((await get('/mine')).body.toString()).toBe('my answer')
    expect((await get('/en/?a=1')).status).toBe(200)
    expect(host.requests).toEqual(['/mine', '/en/?a=1'])
  })
})
