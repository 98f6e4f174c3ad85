import { EventEmitter, once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deploySite } from '../../../src/site/deploy/deploySite.ts'
import { openStorage } from '../../../src/site/deploy/storage.ts'
import { makeFolder, putFile } from '../../support/makeFolder.ts'
import { runCommand } from '../../support/runCommand.ts'
import { credentials, refuse, startBucket } from './startBucket.ts'

const site = {
  _headers: '/*\n  Content-Security-Policy: none\n',
  'sw.js': 'worker',
  'shell.html': 'shell',
  'archive/catalogue.json': '{"issues":[]}',
  'en/feed.xml': '<feed/>',
  'en/tea/index.html': '<p>Tea</p>',
  'en/index.html': '<p>News</p>',
  '404.html': '<p>Missing</p>',
  'archive/issues/2021-07.a1.json': '{}',
  'editions/2021-07.en.epub': 'book',
  'assets/app-a1.js': 'app',
  '.building-1/sw.js': 'unfinished',
}

const served = Object.keys(site).filter((path) => !/^(_|\.)/.test(path))

const day = 24 * 3_600_000
const quick = { renewal: 100, limit: 5000, patience: 10 }
/** Long enough for a renewal on a busy machine. */
const patient = { ...quick, patience: 2000 }

type Options = {
  times?: typeof quick
  now?: number
  isTrial?: boolean
  signal?: AbortSignal
  idleTime?: number
}

const open = (endpoint: string, limits: Parameters<typeof openStorage>[1] = {}) =>
  openStorage({ bucket: 'news', path: 'reader', endpoint }, limits)

/** Writes a file below `reader/` that the command does not know. */
const put = (path: string, endpoint: string) =>
  open(endpoint).write(path, Buffer.from('mine'), { type: 'text/plain', caching: 'no-cache' }, never)
const never = new AbortController().signal

/** Deploys a folder below `reader/` and returns the codes of what it reports. */
async function deploy(dist: string, endpoint: string, { idleTime = 60_000, ...options }: Options = {}) {
  const said: string[] = []
  await deploySite(dist, open(endpoint, { attempts: 2, idleTime }), {
    isTrial: false,
    now: 0,
    times: quick,
    signal: never,
    ...options,
    report: ({ code, params }) => said.push(`${code} ${JSON.stringify(params)}`),
  })
  return said
}

/** The files that these requests wrote or removed, without those of the command itself. */
function changes(requests: readonly string[], method: 'PUT' | 'DELETE'): string[] {
  return requests
    .filter((request) => request.startsWith(`${method} reader/`) && !request.includes('/.deploy/'))
    .map((request) => request.slice(`${method} reader/`.length))
}

beforeEach(() => {
  for (const [name, value] of Object.entries(credentials)) vi.stubEnv(name, value)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  return () => vi.unstubAllEnvs()
})

it('uploads what readers may request, in an order that a server can serve', async () => {
  const { endpoint, requests } = await startBucket()
  await deploy(await makeFolder(site), endpoint)
  const written = changes(requests, 'PUT')
  expect(written.toSorted()).toEqual(served.toSorted())
  expect(written.slice(0, 2).toSorted()).toEqual(['archive/issues/2021-07.a1.json', 'assets/app-a1.js'])
  expect(written.slice(-4, -2).toSorted()).toEqual(['archive/catalogue.json', 'en/feed.xml'])
  expect(written.slice(-2)).toEqual(['shell.html', 'sw.js'])
})

it('uploads a new page before those that link to it', async () => {
  const { endpoint, requests } = await startBucket()
  const dist = await makeFolder(site)
  await deploy(dist, endpoint)
  await putFile(dist, 'en/index.html', '<a href=tofu>')
  await putFile(dist, 'en/tofu/index.html', '<p>Tofu</p>')
  requests.length = 0
  await deploy(dist, endpoint)
  expect(changes(requests, 'PUT')).toEqual(['en/tofu/index.html', 'en/index.html'])
})

it('the server gives each file with its type and caching, and pages and errors as on any host', async () => {
  const { endpoint, get } = await startBucket()
  await deploy(await makeFolder(site), endpoint)
  const given = [
    ['assets/app-a1.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['archive/issues/2021-07.a1.json', 200, 'application/json', 'public, max-age=31536000, immutable'],
    ['archive/catalogue.json', 200, 'application/json', 'no-cache'],
    ['en/feed.xml', 200, 'application/atom+xml', 'no-cache'],
    ['editions/2021-07.en.epub', 200, 'application/epub+zip', 'no-cache'],
    ['sw.js', 200, 'text/javascript; charset=utf-8', 'no-cache, no-store'],
    ['en/tea/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['_headers', 404],
  ] as const
  for (const [path, ...expected] of given) {
    const { status, headers } = await get(`reader/${path}`)
    const found = [status, headers.get('content-type'), headers.get('cache-control')]
    expect(found.slice(0, expected.length), path).toEqual(expected)
  }
})

it('uploads only what changed, or what someone else has replaced', async () => {
  const { endpoint, requests } = await startBucket()
  const dist = await makeFolder(site)
  await deploy(dist, endpoint)
  requests.length = 0
  await deploy(dist, endpoint)
  expect(changes(requests, 'PUT')).toEqual([])

  await putFile(dist, 'en/index.html', '<p>Newer</p>')
  await put('404.html', endpoint)
  requests.length = 0
  await deploy(dist, endpoint)
  expect(changes(requests, 'PUT').toSorted()).toEqual(['404.html', 'en/index.html'])
})

it('removes old pages last, old code after 30 days, and nothing that it did not upload', async () => {
  const { endpoint, requests, get } = await startBucket()
  const dist = await makeFolder(site)
  await put('notes.txt', endpoint)
  await deploy(dist, endpoint)
  await rm(join(dist, 'en/tea'), { recursive: true })
  await rm(join(dist, 'assets/app-a1.js'))
  await putFile(dist, 'sw.js', 'new worker')
  requests.length = 0
  await deploy(dist, endpoint, { now: day })
  expect(requests.filter((request) => /DELETE|sw\.js/.test(request)).slice(0, 2)).toEqual([
    'PUT reader/sw.js',
    'DELETE reader/en/tea/index.html',
  ])
  await deploy(dist, endpoint, { now: 30 * day })
  expect((await get('reader/assets/app-a1.js')).status).toBe(200)
  await deploy(dist, endpoint, { now: 31 * day })
  expect((await get('reader/assets/app-a1.js')).status).toBe(404)
  expect((await get('reader/notes.txt')).status).toBe(200)
})

it('a trial says what would change, and only reads', async () => {
  const { endpoint, requests } = await startBucket()
  const pages = Array.from({ length: 20 }, (_, index) => [`zh/${index}/index.html`, 'page'])
  const dist = await makeFolder({ ...site, ...Object.fromEntries(pages) })
  const said = await deploy(dist, endpoint, { isTrial: true })
  expect(said[0]).toMatch(/^site\.deploy\.upload .*(?:assets|issues)/)
  expect(said.at(-2)).toBe('site.deploy.more {"more":10}')
  expect(said.at(-1)).toMatch(/^site\.deploy\.plan {"uploads":30,.*"unchanged":0/)
  expect(requests.filter((request) => !request.startsWith('GET'))).toEqual([])
})

it.each([1, 4, 9])('ends the same if it is killed after %d writes and run again', async (writes) => {
  let left = writes
  const onRequest = ({ method, socket }: { method?: string; socket: { destroy(): void } }) => {
    if (method !== 'GET') left -= 1
    if (left < 0) socket.destroy()
    return left < 0
  }
  const { endpoint, get } = await startBucket({ onRequest })
  const dist = await makeFolder({ ...site, 'assets/unused.js': 'soon gone' })
  await expect(deploy(dist, endpoint)).rejects.toThrow('site.deploy.')
  left = Number.POSITIVE_INFINITY
  await rm(join(dist, 'assets/unused.js'))
  await deploy(dist, endpoint)
  await deploy(dist, endpoint, { now: 31 * day })
  for (const path of served) expect((await get(`reader/${path}`)).status, path).toBe(200)
  expect((await get('reader/assets/unused.js')).status).toBe(404)
})

it('stops when it is told to, leaves no lock behind, and remembers what it has uploaded', async () => {
  let stop = new AbortController()
  const { endpoint, requests, get } = await startBucket({
    onRequest: ({ url = '' }) => {
      if (url.includes('/404.html')) stop.abort(new Error('stopped'))
      return false
    },
  })
  const dist = await makeFolder(site)
  await expect(deploy(dist, endpoint, { signal: stop.signal })).rejects.toThrow('stopped')
  expect((await get('reader/sw.js')).status).toBe(404)
  expect((await get('reader/.deploy/lock.json')).status).toBe(404)
  stop = new AbortController()
  requests.length = 0
  await deploy(dist, endpoint)
  expect(changes(requests, 'PUT')).toContain('sw.js')
  expect(changes(requests, 'PUT')).not.toContain('assets/app-a1.js')
})

it('stops at once while it watches the lock of another deploy, and writes nothing', async () => {
  const stop = new AbortController()
  const { endpoint, requests } = await startBucket({
    onRequest: ({ method }) => {
      if (method === 'GET') setImmediate(() => stop.abort(new Error('stopped')))
      return false
    },
  })
  await put('.deploy/lock.json', endpoint)
  requests.length = 0
  const waiting = deploy(await makeFolder(site), endpoint, { signal: stop.signal, times: patient })
  await expect(waiting).rejects.toThrow('stopped')
  expect(requests).toEqual(['GET reader/.deploy/lock.json'])
})

it('says that the record of what it uploaded is damaged, and changes nothing', async () => {
  const { endpoint, requests } = await startBucket()
  await put('.deploy/files.json', endpoint)
  await expect(deploy(await makeFolder(site), endpoint)).rejects.toThrow('site.deploy.damagedRecord')
  expect(changes(requests, 'PUT')).toEqual([])
})

it('notices a build that replaces the site meanwhile', async () => {
  const dist = await makeFolder(site)
  const { endpoint, get } = await startBucket({
    onRequest: async ({ url = '' }) => {
      if (url.includes('assets/')) await putFile(dist, 'sw.js', 'newer worker')
      return false
    },
  })
  await expect(deploy(dist, endpoint)).rejects.toThrow('site.deploy.changed {"path":"sw.js"}')
  expect((await get('reader/sw.js')).status).toBe(404)
})

describe('two deploys at once', () => {
  /** A server that keeps the first request for the page waiting. */
  async function slowBucket(isConditional: boolean) {
    const gate = new EventEmitter()
    const [arrived, opened] = [once(gate, 'arrived'), once(gate, 'open')]
    let isFirst = true
    const bucket = await startBucket({
      isConditional,
      onRequest: async ({ method, url = '' }) => {
        if (!isFirst || method !== 'PUT' || !url.includes('/en/index.html')) return false
        isFirst = false
        gate.emit('arrived')
        await opened
        return false
      },
    })
    return { ...bucket, arrived, open: () => gate.emit('open') }
  }

  it.each([true, false])('the later one is refused (conditional writes: %s)', async (isConditional) => {
    const { endpoint, get, arrived, open } = await slowBucket(isConditional)
    const first = deploy(await makeFolder(site), endpoint)
    await arrived
    const other = await makeFolder({ ...site, 'en/index.html': '<p>Other</p>' })
    await expect(deploy(other, endpoint, { times: patient })).rejects.toThrow('site.deploy.locked')
    open()
    await first
    expect(await (await get('reader/en/')).text()).toBe('<p>News</p>')
  })

  it('one that was asleep stops when another has taken its lock', async () => {
    const { endpoint, get, arrived } = await slowBucket(true)
    const asleep = deploy(await makeFolder(site), endpoint, { times: { ...quick, renewal: 500 } })
    asleep.catch(() => undefined)
    await arrived
    const other = await makeFolder({ ...site, 'en/index.html': '<p>Other</p>' })
    await deploy(other, endpoint)
    await expect(asleep).rejects.toThrow('site.deploy.lockLost')
    expect(await (await get('reader/en/')).text()).toBe('<p>Other</p>')
  })
})

describe('says what is wrong', () => {
  it.each([
    ['deploy.noBucket', 404, 'NoSuchBucket'],
    ['deploy.refused', 403, 'AccessDenied'],
    ['deploy.refused', 400, 'ExpiredToken'],
    ['deploy.noRegion', 400, 'AuthorizationHeaderMalformed'],
    ['deploy.interrupted', 503, 'SlowDown'],
    ['deploy.failed', 400, 'InvalidRequest'],
  ])('%s if the server answers %d %s', async (code, status, answer) => {
    const { endpoint } = await startBucket({
      onRequest: (_, response) => {
        refuse(response, status, answer)
        return true
      },
    })
    await expect(deploy(await makeFolder(site), endpoint)).rejects.toThrow(`site.${code}`)
  })

  it('if the server is slow, cuts the connection or is not there', async () => {
    const dist = await makeFolder(site)
    const slow = await startBucket({ onRequest: () => true })
    await expect(deploy(dist, slow.endpoint, { idleTime: 100 })).rejects.toThrow('site.deploy.interrupted')
    const cutting = await startBucket({ onRequest: ({ socket }) => Boolean(socket.destroy()) })
    await expect(deploy(dist, cutting.endpoint)).rejects.toThrow('site.deploy.interrupted')
    await expect(deploy(dist, 'http://127.0.0.1:1')).rejects.toThrow('site.deploy.unreachable')
  })
})

describe('the command', () => {
  const secret = 'hidden/Secret+Key'

  it.each([
    ['S3RVER', 'S3RVER', 0],
    ['AKIDEXAMPLE', secret, 1],
    ['AKIDEXAMPLE\n', `${secret}\n`, 1],
    ['', '', 1],
  ])('prints and keeps no credentials (%j)', async (id, key, expected) => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', id)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', key)
    vi.stubEnv('HOME', await makeFolder({}))
    const { endpoint, get } = await startBucket()
    const dist = await makeFolder(site)
    const args = ['s3://news/reader/', '--endpoint', endpoint, '--dist', dist]
    const { status, stdout, stderr } = await runCommand('src/cli/deploy.ts', args)
    const kept = await (await get('reader/.deploy/files.json')).text()
    expect(status, stderr).toBe(expected)
    for (const said of [stdout, stderr, kept]) expect(said).not.toMatch(/S3RVER|AKID|Secret\+/)
  })

  it.each([
    [['news']],
    [['s3://news/../other']],
    [['s3://news', 's3://other']],
    [['s3://news', '--endpoint', 'https://user:Secret+Key@example.org']],
    [['s3://news', '--endpoint', 'example.org']],
  ])('refuses %j before it does anything', async (args) => {
    const { status, stdout, stderr } = await runCommand('src/cli/deploy.ts', args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toContain('Secret')
  })
})
