import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'
import { type RawRequest, rawRequest } from '../support/rawRequest.ts'
import { FaultHost } from './support/faultHost.ts'

const issue = JSON.stringify({
  id: '2021-07',
  stories: Array.from({ length: 50 }, (_, index) => ({ index })),
})
const versionOne = { 'index.html': 'one', '404.html': 'gone', 'issue.json': issue }

async function startHost(base?: string) {
  const host = new FaultHost(await makeFolder(versionOne), base)
  await host.start()
  onTestFinished(() => host.stop())
  return { host, get: (target: string, request?: RawRequest) => rawRequest(host.url, target, request) }
}

describe('a fault host without faults', () => {
  it('serves its folder as the static host does, and logs what it answered', async () => {
    const { host, get } = await startHost()
    expect((await get('/')).body.toString()).toBe('one')
    expect((await get('/none.json?v=1', { method: 'HEAD' })).status).toBe(404)
    expect(host.requests).toEqual([
      { method: 'GET', url: '/', status: 200 },
      { method: 'HEAD', url: '/none.json?v=1', status: 404 },
    ])
    expect([host.count(/\.json/g), host.count(/\.json/g), host.count(/^\/$/)]).toEqual([1, 1, 1])
    host.forget()
    expect(host.requests).toEqual([])
  })

  it('deploys another version at the same address', async () => {
    const { host, get } = await startHost()
    host.deploy(await makeFolder({ ...versionOne, 'index.html': 'two' }))
    expect((await get('/')).body.toString()).toBe('two')
  })

  it('is gone when stopped, and back on the same port with the version deployed meanwhile', async () => {
    const { host, get } = await startHost('/reader/')
    const { url } = host
    await host.stop()
    await expect(get('/reader/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    host.deploy(await makeFolder({ 'index.html': 'two' }))
    await host.start()
    expect(host.url).toBe(url)
    expect((await get('/reader/')).body.toString()).toBe('two')
  })
})

describe('a fault', () => {
  it('answers something else, as a captive portal does', async () => {
    const { host, get } = await startHost()
    host.fail(/\.json$/, { kind: 'answer', body: '<h1>Log in</h1>' })
    const { status, headers, body } = await get('/issue.json')
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<h1>Log in</h1>',
    ])
    expect((await get('/')).body.toString()).toBe('one')
  })

  it('answers with another status and type', async () => {
    const { host, get } = await startHost()
    host.fail(/^\/issue/, { kind: 'answer', status: 503, contentType: 'application/json' })
    const { status, headers } = await get('/issue.json')
    expect([status, headers['content-type']]).toEqual([503, 'application/json'])
  })

  it('redirects', async () => {
    const { host, get } = await startHost()
    host.fail(/index\.html$/, { kind: 'redirect', to: '/', status: 308 })
    const { status, headers } = await get('/index.html')
    expect([status, headers.location]).toEqual([308, '/'])
  })

  it('alters bytes under the right headers', async () => {
    const { host, get } = await startHost()
    host.fail(/json/, { kind: 'alter', alter: (body) => body.toString().replace('2021-07', '2021-08') })
    const { headers, body } = await get('/issue.json', { headers: { 'accept-encoding': 'br' } })
    expect([headers['content-type'], headers['content-encoding']]).toEqual(['application/json', undefined])
    expect(body.toString()).toBe(issue.replace('2021-07', '2021-08'))
  })

  it.each(['length', 'chunked'] as const)(
    'cuts a body short so that the client can tell, by %s',
    async (framing) => {
      const { host, get } = await startHost()
      host.fail(/json/, { kind: 'truncate', bytes: 40, framing })
      await expect(get('/issue.json')).rejects.toMatchObject({ code: 'ECONNRESET' })
      expect(host.requests.at(-1)?.status).toBe(200)
    },
  )

  it('cuts a body short so that the client cannot tell', async () => {
    const { host, get } = await startHost()
    host.fail(/json/, { kind: 'truncate', bytes: 40, framing: 'close' })
    expect((await get('/issue.json')).body.toString()).toBe(issue.slice(0, 40))
  })

  it('cuts the connection without an answer', async () => {
    const { host, get } = await startHost()
    host.fail(/json/, { kind: 'destroy' })
    await expect(get('/issue.json')).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(host.requests.at(-1)).toEqual({ method: 'GET', url: '/issue.json', status: undefined })
  })

  it('answers late', async () => {
    const { host, get } = await startHost()
    host.fail(/json/, { kind: 'slow', delay: 120 })
    const start = performance.now()
    expect((await get('/issue.json')).body.toString()).toBe(issue)
    expect(performance.now() - start).toBeGreaterThan(110)
  })

  it('keeps the client waiting until the host stops', async () => {
    const { host, get } = await startHost()
    host.fail(/json/, { kind: 'hang' })
    const pending = get('/issue.json').catch((error: unknown) => error)
    const first = await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 100, 'waiting'))])
    expect(first).toBe('waiting')
    await host.stop()
    expect(await pending).toMatchObject({ code: 'ECONNRESET' })
  })
})

describe('the rule of a fault', () => {
  it('meets as many requests as it says and counts them', async () => {
    const { host, get } = await startHost()
    const rule = host.fail(/json/, { kind: 'answer', status: 503, times: 2 })
    const statuses = [await get('/issue.json'), await get('/issue.json'), await get('/issue.json')]
    expect(statuses.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(rule.hits).toBe(2)
  })

  it('gives way to a later one, and comes back when that is removed', async () => {
    const { host, get } = await startHost()
    host.fail(/./, { kind: 'answer', status: 500 })
    const later = host.fail(/json/, { kind: 'answer', status: 503 })
    expect((await get('/issue.json')).status).toBe(503)
    later.remove()
    later.remove()
    expect((await get('/issue.json')).status).toBe(500)
    host.heal()
    expect((await get('/issue.json')).status).toBe(200)
  })
})
