import { describe, expect, it } from 'vitest'
import { serveSite } from './serveSite.ts'

describe('_headers', () => {
  it('sends the headers of _headers for the paths that they name', async () => {
    const { get } = await serveSite({
      _headers: `# production
/*
  Content-Security-Policy: default-src 'none'; script-src 'self'
  X-Frame: outer
/en/*
  X-Frame: inner
  Cache-Control: max-age=60
/zh/:page/
  ! X-Frame
`,
    })
    const front = (await get('/')).headers
    expect(front['content-security-policy']).toBe("default-src 'none'; script-src 'self'")
    expect([front['x-frame'], front['cache-control']]).toEqual(['outer', 'no-cache'])
    const english = (await get('/en/')).headers
    expect([english['x-frame'], english['cache-control']]).toEqual(['outer, inner', 'max-age=60'])
    expect((await get('/zh/%E9%98%85%E8%AF%BB/')).headers['x-frame']).toBeUndefined()
  })

  it('protects the not-found page too, but never lets it be kept', async () => {
    const { get } = await serveSite({
      _headers: '/assets/*\n  X-Content-Type-Options: nosniff\n  Cache-Control: immutable',
    })
    const { headers } = await get('/assets/gone.js')
    expect([headers['x-content-type-options'], headers['cache-control']]).toEqual(['nosniff', 'no-cache'])
  })
})
