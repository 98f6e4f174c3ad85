import { describe, expect, it } from 'vitest'
import { startStaticHost } from '../../../src/site/serve/staticHost.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { rawRequest } from '../../support/rawRequest.ts'
import { serve, serveSite, site } from './serveSite.ts'

describe('the host itself', () => {
  it.each(['/reader/', 'reader', '/reader'])(
    'serves under the base path %s and nothing above it, with the headers of its build',
    async (base) => {
      const { host, get } = await serveSite(
        { _headers: '/reader/en/\n  X-Page: stories\n/en/\n  X-Page: another' },
        { base },
      )
      expect(new URL(host.url).pathname).toBe('/reader/')
      const page = await get('/reader/en/')
      expect([page.status, page.headers['x-page']]).toEqual([200, 'stories'])
      expect((await get('/reader')).headers.location).toBe('/reader/')
      expect((await get('/reader/en')).headers.location).toBe('/reader/en/')
      expect((await get('/en/')).status).toBe(404)
      expect((await get('/readers/en/')).status).toBe(404)
    },
  )

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

  it('says that a port is taken, and frees its own when stopped', async () => {
    const folder = await makeFolder(site)
    const first = await startStaticHost(folder)
    const port = Number(new URL(first.url).port)
    await expect(startStaticHost(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.stop()
    await expect(rawRequest(first.url, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const { host } = await serve(folder, { port })
    expect(host.url).toBe(first.url)
  })
})
