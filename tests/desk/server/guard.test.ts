import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { admit, Refusal } from '../../../src/desk/server/guard.ts'

const good = { host: 'localhost:4574', cookie: 'desk-4574=the-key' }

function verdict(method: string, url: string, headers: IncomingHttpHeaders) {
  return admit({ method, url, headers }, 'the-key', 4574)
}

describe('the guard', () => {
  it('keeps the key of the address in a cookie that no other site’s page sends, and takes it out of the address', () => {
    expect(verdict('GET', '/?token=the-key&draft=2021-07', { host: 'localhost:4574' })).toEqual({
      cookie: 'desk-4574=the-key; HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000',
      to: '/?draft=2021-07',
    })
  })

  it.each([
    ['to read', 'GET', { ...good }],
    ['to change', 'POST', { ...good, origin: 'http://localhost:4574' }],
    ['by the number of this machine', 'GET', { ...good, host: '127.0.0.1:4574' }],
  ] as const)('welcomes who has the key, %s', (_what, method, headers) => {
    expect(verdict(method, '/api/desk', headers)).toBeUndefined()
  })

  it.each([
    ['without a key', 'GET', '/', { host: 'localhost:4574' }],
    ['with a wrong key in the address', 'GET', '/?token=another', { host: 'localhost:4574' }],
    [
      'with the key in the address of something else',
      'GET',
      '/api/desk?token=the-key',
      { host: 'localhost:4574' },
    ],
    ['with another desk’s key', 'GET', '/', { host: 'localhost:4574', cookie: 'desk-4575=the-key' }],
    ['under another name that leads here', 'GET', '/', { ...good, host: 'evil.example:4574' }],
    ['under no name', 'GET', '/', { cookie: good.cookie }],
    ['from another page', 'POST', '/api/import', { ...good, origin: 'https://evil.example' }],
    ['from a file or a frame without origin', 'POST', '/api/import', { ...good, origin: 'null' }],
    ['from another port', 'POST', '/api/import', { ...good, origin: 'http://localhost:4173' }],
    ['to change, without an origin', 'POST', '/api/import', { ...good }],
  ] as const)('refuses a request %s', (_what, method, url, headers) => {
    expect(() => verdict(method, url, headers)).toThrow(Refusal)
  })
})
