import { createServer } from 'node:http'
import { expect, it, onTestFinished, vi } from 'vitest'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'

it('takes the wanted port, or the next one that is free', async () => {
  const first = await listenOnLoopback(createServer(), 47_310)
  onTestFinished(first.stop)
  const second = await listenOnLoopback(createServer(), first.port)
  expect(second.port).toBeGreaterThan(first.port)
  await second.stop()
  const third = await listenOnLoopback(createServer(), second.port)
  onTestFinished(third.stop)
  expect(third.port).toBe(second.port)
})

it.each([
  ['EACCES', 47_350, undefined, { told: { code: 'site.port.reserved', params: { another: 'PORT=8080' } } }],
  ['EADDRINUSE', 65_535, undefined, { told: { code: 'site.port.taken', params: { port: 65_535 } } }],
  [
    'EADDRINUSE',
    65_535,
    '--port 80',
    { told: { code: 'site.port.taken', params: { another: '--port 80' } } },
  ],
  ['EMFILE', 47_350, undefined, { code: 'EMFILE' }],
])('says for %s on port %i what to do, or what the system said', async (code, port, option, error) => {
  const server = createServer()
  vi.spyOn(server, 'listen').mockImplementation(() => {
    queueMicrotask(() => server.emit('error', Object.assign(new Error(code), { code })))
    return server
  })
  await expect(listenOnLoopback(server, port, option)).rejects.toMatchObject(error)
})
