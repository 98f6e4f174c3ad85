import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { headersFile } from '../../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { script, serve, serveSite, site } from './serveSite.ts'

describe('what a file is and how long it keeps', () => {
  it.each([
    ['/en/', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/feed.json', 'application/json'],
    ['/icon.svg', 'image/svg+xml'],
    ['/icon.png', 'image/png'],
    ['/manifest.webmanifest', 'application/manifest+json'],
  ])('gives %s the type %s', async (target, type) => {
    const { get } = await serveSite()
    expect((await get(target)).headers['content-type']).toBe(type)
  })

  it.each([
    ['/assets/app-BxK2hQ1f.js', 'public, max-age=31536000, immutable'],
    ['/archive/issues/2021-07.3f9a0c1e7b.json', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'no-cache, no-store'],
    ['/', 'no-cache'],
  ])('lets %s be cached as "%s", as the build says', async (target, expected) => {
    const { get } = await serveSite({ _headers: headersFile('/', []) })
    expect((await get(target)).headers['cache-control']).toBe(expected)
  })

  it('is asked about before each use where the build says nothing', async () => {
    const { get } = await serveSite()
    expect((await get('/assets/app-BxK2hQ1f.js')).headers['cache-control']).toBe('no-cache')
  })

  it('answers 304 without a body until the file changes', async () => {
    const folder = await makeFolder(site)
    const { get } = await serve(folder)
    const etag = (await get('/en/')).headers.etag ?? ''
    const known = await get('/en/', { headers: { 'if-none-match': etag } })
    expect([known.status, known.body.length]).toEqual([304, 0])
    await writeFile(join(folder, 'en/index.html'), '<h1>News!!!</h1>')
    const changed = await get('/en/', { headers: { 'if-none-match': etag } })
    expect([changed.status, changed.body.toString()]).toEqual([200, '<h1>News!!!</h1>'])
  })
})

describe('compression', () => {
  const target = '/assets/app-BxK2hQ1f.js'

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const)('answers "%s" in %s', async (accepted, encoding, decompress) => {
    const { get } = await serveSite()
    const { headers, body } = await get(target, { headers: { 'accept-encoding': accepted } })
    expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding'])
    expect(headers['content-length']).toBe(String(body.length))
    expect(body.length).toBeLessThan(script.length / 10)
    expect(decompress(body).toString()).toBe(script)
  })

  it('sends the file as it is to who accepts nothing else, and pictures to everybody', async () => {
    const { get } = await serveSite()
    const plain = await get(target)
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, script])
    const picture = await get('/icon.png', { headers: { 'accept-encoding': 'br' } })
    expect(picture.headers['content-encoding']).toBeUndefined()
  })

  it('follows a file that changes', async () => {
    const folder = await makeFolder(site)
    const { get } = await serve(folder)
    await get(target, { headers: { 'accept-encoding': 'br' } })
    await writeFile(join(folder, target), 'changed')
    const { body } = await get(target, { headers: { 'accept-encoding': 'br' } })
    expect(brotliDecompressSync(body).toString()).toBe('changed')
  })
})
