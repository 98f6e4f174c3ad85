import { rm } from 'node:fs/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixedHeaders } from '../../src/boot/contracts.ts'
import { caddyConfig } from '../../src/site/hosts/caddyConfig.ts'
import { securityHeaders } from '../../src/site/hosts/contentSecurityPolicy.ts'
import { nginxConfig } from '../../src/site/hosts/nginxConfig.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { freePort } from '../support/freePort.ts'
import { type RawResponse, rawRequest } from '../support/rawRequest.ts'
import { madeFiles, makeSite, noHashes, secret } from './madeSite.ts'
import { findHost, hasBrotli, type RunningHost, runCaddy, runNginx } from './runningHost.ts'

const immutable = 'public, max-age=31536000, immutable'

type Serve = (base: string, site: string, folder: string) => Promise<RunningHost>

/** Serves with an installed program; undefined if there is none. */
function ifInstalled(
  name: string,
  serve: (program: string, ...where: Parameters<Serve>) => Promise<RunningHost>,
) {
  const program = findHost(name)
  return program === undefined ? undefined : (...where: Parameters<Serve>) => serve(program, ...where)
}

const serveNginx = ifInstalled('nginx', async (program, base, site, folder) => {
  const port = await freePort()
  return runNginx(program, nginxConfig({ folder: site, port, base }, hasBrotli), port, folder)
})

const serveCaddy = ifInstalled('caddy', async (program, base, site, folder) => {
  const port = await freePort()
  return runCaddy(program, caddyConfig({ folder: site, port, base }), port, folder)
})

const serveLocally: Serve = (base, site) => startStaticHost(site, { base })

const cases = [
  { name: 'nginx', serve: serveNginx, encodings: ['gzip'], headers: fixedHeaders },
  { name: 'caddy', serve: serveCaddy, encodings: ['gzip', 'zstd'], headers: fixedHeaders },
  {
    name: 'the local host',
    serve: serveLocally,
    encodings: ['gzip', 'br'],
    headers: securityHeaders(noHashes),
  },
].flatMap((each) => ['/', '/reader/'].map((base) => ({ ...each, base })))

describe.each(cases)('$name under $base', ({ name, serve, base, encodings, headers: securely }) => {
  if (!serve) {
    test.skip(`not run: there is no ${name} here (on Debian: apt-get install ${name})`, () => {})
    return
  }

  let folder: string
  let running: RunningHost

  beforeAll(async () => {
    const made = await makeSite(base)
    folder = made.folder
    running = await serve(base, made.site, folder)
  })

  afterAll(async () => {
    await running.stop()
    await rm(folder, { recursive: true })
  })

  function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<RawResponse> {
    return rawRequest(running.url, `${base}${path}`, { headers })
  }

  function expectNotFound({ status, headers, body }: RawResponse): void {
    expect(status).toBe(404)
    expect(body.toString()).toBe(madeFiles['404.html'])
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
  }

  test.each([
    ['en/', 'en/index.html', 'text/html; charset=utf-8'],
    ['', 'index.html', 'text/html; charset=utf-8'],
    ['archive/catalogue.json', 'archive/catalogue.json', 'application/json'],
    ['manifest.en.webmanifest', 'manifest.en.webmanifest', 'application/manifest+json'],
    ['en/feed.xml', 'en/feed.xml', 'application/atom+xml'],
    ['feed.json', 'feed.json', 'application/feed+json'],
    ['robots.txt', 'robots.txt', 'text/plain; charset=utf-8'],
    ['licenses.txt', 'licenses.txt', 'text/plain; charset=utf-8'],
  ])('serves %s, to be revalidated before each use', async (path, file, type) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(200)
    expect(body.toString()).toBe(madeFiles[file])
    expect(headers['content-type']).toBe(type)
    expect(headers['cache-control']).toBe('no-cache')
    expect((await get(path, { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
  })

  test('lets no browser store the service worker', async () => {
    const { headers, body } = await get('sw.js')
    expect(body.toString()).toBe(madeFiles['sw.js'])
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache, no-store')
  })

  test.each(['assets/app-B1x2c3d4.js', 'archive/issues/2021-07.9f8e7d6c.json'])(
    'serves %s for ever',
    async (path) => {
      const { status, headers } = await get(path)
      expect(status).toBe(200)
      expect(headers['cache-control']).toBe(immutable)
    },
  )

  test.each([
    'en/',
    'assets/app-B1x2c3d4.js',
    'sw.js',
    'en/feed.xml',
    'nothing/',
    'assets/nothing.js',
    'en/%00/',
  ])('sets every security header once on %s', async (path) => {
    const { headers } = await get(path)
    for (const [header, value] of securely) expect(headers[header.toLowerCase()]).toBe(value)
  })

  test('does not reveal its version', async () => {
    expect((await get('en/')).headers.server ?? '').not.toMatch(/\d/)
  })

  test.each(['en', 'en/issues'])('redirects %s to the folder and keeps the query', async (path) => {
    const { status, headers } = await get(`${path}?place=chengdu`)
    expect([301, 308]).toContain(status)
    expect(headers.location).toBe(`${base}${path}/?place=chengdu`)
  })

  test('redirects nobody to another host', async () => {
    for (const path of ['//en?place=chengdu', '//en', '/%2fen?a=1', '/\\\\en?a=1'])
      expect((await rawRequest(running.url, path)).headers.location ?? '/').toMatch(/^\/(?![/\\])/)
  })

  test.each([
    'en/nothing/',
    'nothing',
    'assets/nothing-1.js',
    'archive/issues/1999-01.json',
    '_headers',
    '_headers?a=1',
    '%5fheaders',
    '.nojekyll',
    '%2enojekyll',
    '.building-host-12-abcdef/site/sw.js',
    'assets/.git/config',
    'assets/',
    'en/sw.js',
    'en/%00/',
    '%00',
    '..%2f..%2fx',
    'en/..%2f..%2f..%2fx',
  ])('answers %s with the not-found page and status 404, not to be cached', async (path) => {
    expectNotFound(await get(path))
  })

  test.each([
    ['a name of more letters than a file may have', `en/issues/${'a'.repeat(300)}`],
    ['a name of more bytes than a file may have', `en/issues/${'%E6%88%90'.repeat(120)}/`],
    ['a name of 10,000 letters', `en/issues/${'a'.repeat(10_000)}/`],
    ['a path of more names than a file may have', `en/${'a/'.repeat(4000)}`],
  ])('answers %s with the not-found page as well', async (_what, path) => {
    expectNotFound(await get(path))
  })

  // Caddy itself never sees these: Go's server, on which it is built, answers them with a bare line.
  test.each(['%', '%E0%A4%A'])(
    'answers %s, an invalid address, with the not-found page if it can',
    async (path) => {
      const response = await get(path)
      if (name === 'caddy') expect(response.status).toBe(400)
      else expectNotFound(response)
    },
  )

  test('accepts a long filter', async () => {
    const { status, body } = await get(`en/?place=${'a'.repeat(10_000)}`)
    expect(status).toBe(200)
    expect(body.toString()).toBe(madeFiles['en/index.html'])
  })

  test.each([
    '../secret.txt',
    'assets/../../secret.txt',
    '..%2fsecret.txt',
    'assets/..%2f..%2fsecret.txt',
    'assets%2f..%2f..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '..%5csecret.txt',
    'assets../secret.txt',
    '%00',
  ])('serves nothing from outside the site for %s', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.toString()).not.toContain(secret)
  })

  test.each(encodings)('compresses text with %s, and says that the response varies', async (encoding) => {
    for (const path of [
      'en/',
      'assets/app-B1x2c3d4.js',
      'en/feed.xml',
      'feed.json',
      'archive/catalogue.json',
    ]) {
      const { headers, body } = await get(path, { 'accept-encoding': encoding })
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers.vary).toContain('Accept-Encoding')
      expect(body.length).toBeLessThan(1000)
      const again = await get(path, { 'accept-encoding': encoding, 'if-none-match': headers.etag ?? '' })
      expect(again.status).toBe(304)
      if (encoding === 'gzip')
        expect(gunzipSync(body).toString()).toBe(madeFiles[path.replace(/\/$/, '/index.html')])
    }
  })

  test('does not compress pictures, or anything for a client that accepts no compression', async () => {
    expect(
      (await get('icon.png', { 'accept-encoding': 'gzip, br' })).headers['content-encoding'],
    ).toBeUndefined()
    expect((await get('en/')).headers['content-encoding']).toBeUndefined()
  })

  test('serves what the build compressed with Brotli', async (context) => {
    context.skip(name === 'nginx' && !hasBrotli, 'this nginx has no Brotli module')
    const { headers, body } = await get('assets/precompressed-C1.js', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toBe(immutable)
    expect(brotliDecompressSync(body).toString()).toBe(madeFiles['assets/precompressed-C1.js'])
  })

  test('serves the .well-known folder, although its name begins with a dot', async () => {
    expect((await get('.well-known/security.txt')).status).toBe(200)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    'is read-only: %s is not allowed',
    async (method) => {
      for (const path of ['en/', 'en', 'en?a=1', 'sw.js', 'nothing', 'en/nothing/']) {
        const { status, headers, body } = await rawRequest(running.url, `${base}${path}`, { method })
        expect([path, status]).toEqual([path, 405])
        expect(body.toString()).not.toContain('Front page')
        if (method !== 'TRACE' && name !== 'the local host')
          expect(headers['x-content-type-options']).toBe('nosniff')
      }
    },
  )

  test('answers HEAD with only the headers', async () => {
    const { status, headers, body } = await rawRequest(running.url, `${base}en/`, { method: 'HEAD' })
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-cache')
    expect(body.length).toBe(0)
  })

  test.runIf(base !== '/')(
    'redirects the base without a slash, and serves nothing outside the base',
    async () => {
      const slashless = await rawRequest(running.url, base.slice(0, -1))
      expect([301, 308]).toContain(slashless.status)
      expect(slashless.headers.location).toBe(base)
      const filtered = await rawRequest(running.url, `${base.slice(0, -1)}?place=chengdu&topic=trade`)
      expect(filtered.headers.location).toBe(`${base}?place=chengdu&topic=trade`)
      for (const path of ['/', '/en/', '/sw.js', '/readers/en/']) {
        const { status, body } = await rawRequest(running.url, path)
        expect(status).toBe(404)
        expect(body.toString()).toBe(madeFiles['404.html'])
      }
    },
  )
})
