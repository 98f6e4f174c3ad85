import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { onFreePort } from '../../../src/site/serve/onFreePort.ts'

it('takes the wanted port, or the next one that is free', async () => {
  const first = await onFreePort(47_310, (port) => listenOnLoopback(createServer(), port))
  onTestFinished(first.stop)
  const second = await onFreePort(first.port, (port) => listenOnLoopback(createServer(), port))
  expect(second.port).toBeGreaterThan(first.port)
  await second.stop()
  const third = await onFreePort(second.port, (port) => listenOnLoopback(createServer(), port))
  onTestFinished(third.stop)
  expect(third.port).toBe(second.port)
})

const refusedBy = (code: string, syscall = 'listen') =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall })

it.each([
  ['EACCES', 47_350, undefined, { code: 'site.port.reserved', params: { another: 'PORT=8080' } }],
  ['EADDRINUSE', 65_535, undefined, { code: 'site.port.taken', params: { port: 65_535 } }],
  ['EADDRINUSE', 65_535, '--port 8080', { code: 'site.port.taken', params: { another: '--port 8080' } }],
])('says for %s on port %i what to do', async (code, port, option, told) => {
  const refused = onFreePort(port, () => Promise.reject(refusedBy(code)), option)
  await expect(refused).rejects.toMatchObject({ told })
})

it.each([new TypeError('broken'), refusedBy('EACCES', 'open')])(
  'throws another error as it is: %s',
  async (error) => {
    await expect(onFreePort(47_350, () => Promise.reject(error))).rejects.toBe(error)
  },
)
