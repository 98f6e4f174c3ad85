import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../support/makeFolder.ts'
import { serve, serveSite, site } from './serveSite.ts'

describe('what an address gives', () => {
  it('serves index.html for a folder', async () => {
    const { get } = await serveSite()
    expect((await get('/')).body.toString()).toBe(site['index.html'])
    expect((await get('/en/?place=chengdu')).body.toString()).toBe(site['en/index.html'])
    expect((await get('/zh/%E9%98%85%E8%AF%BB/')).body.toString()).toBe(site['zh/阅读/index.html'])
  })

  it('sends a folder without its slash to the address with it, and keeps the query', async () => {
    const { get } = await serveSite()
    const { status, headers } = await get('/en?place=chengdu')
    expect([status, headers.location]).toEqual([308, '/en/?place=chengdu'])
  })

  it.each([
    '/missing',
    '/missing/',
    '/missing.json',
    '/assets/old-Ab12Cd34.js',
    '/empty/',
    '/empty',
    '/feed.xml/',
  ])('answers %s with the not-found page and status 404, never with another page', async (target) => {
    const { get } = await serveSite()
    const { status, headers, body } = await get(target)
    expect([status, headers['content-type'], headers['cache-control'], body.toString()]).toEqual([
      404,
      'text/html; charset=utf-8',
      'no-cache',
      site['404.html'],
    ])
  })

  it('answers 404 in plain text where the folder has no 404.html', async () => {
    const { get } = await serve(await makeFolder({ 'index.html': '' }))
    const { status, headers } = await get('/missing')
    expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
  })

  it('answers 404 for a name longer than the file system takes', async () => {
    const { get } = await serveSite()
    expect((await get(`/en/${'a'.repeat(10_000)}/`)).status).toBe(404)
  })

  it('answers 400 for percent-encoding that is none', async () => {
    const { get } = await serveSite()
    expect((await get('/en/%E9%98')).status).toBe(400)
    expect((await get('/%zz')).status).toBe(400)
  })

  it('sends HEAD the same headers without the body', async () => {
    const { get } = await serveSite()
    const [head, full] = [await get('/en/', { method: 'HEAD' }), await get('/en/')]
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect({ ...head.headers, date: '' }).toEqual({ ...full.headers, date: '' })
  })

  it('refuses every method but GET and HEAD', async () => {
    const { get } = await serveSite()
    const { status, headers } = await get('/en/', { method: 'POST' })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

describe('what stays closed', () => {
  it.each([
    '/../secret.txt',
    '/en/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/en/..%5c..%5csecret.txt',
    '/%00',
    '/site/../../secret.txt',
  ])('does not leave the folder for %s', async (target) => {
    const outer = await makeFolder({
      'secret.txt': 'secret',
      'site/404.html': 'gone',
      'site/en/index.html': '',
    })
    const { get } = await serve(join(outer, 'site'))
    const { status, body } = await get(target)
    expect([status, body.toString()]).toEqual([404, 'gone'])
  })

  it('does not redirect to another host for an address with two slashes', async () => {
    const { get } = await serveSite()
    const { status, headers } = await get('//en')
    expect([status, headers.location]).toEqual([404, undefined])
  })

  it('keeps _headers to itself', async () => {
    const { get } = await serveSite({ _headers: '/*\n  X-Secret: 1' })
    expect((await get('/_headers')).status).toBe(404)
    expect((await get('/%5fheaders')).status).toBe(404)
  })

  it('keeps to itself what begins with a dot, but for what is well known', async () => {
    const files = {
      '.nojekyll': '',
      '.git/config': '',
      '.well-known/security.txt': '',
      'en/.draft/index.html': '',
    }
    const { get } = await serveSite(files)
    for (const path of ['/.nojekyll', '/%2enojekyll', '/.git/config', '/en/.draft/', '/en/.draft'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect((await get('/.well-known/security.txt')).status).toBe(200)
  })
})
