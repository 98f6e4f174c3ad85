import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { onFreePort, serveLocally } from '../../../src/site/serve/serveLocally.ts'
import { makeFolder } from '../../support/makeFolder.ts'

async function serve(port: number) {
  const host = await serveLocally(await makeFolder({ 'index.html': `made for ${port}` }), port)
  onTestFinished(host.stop)
  return host
}

it('takes the wanted port, or the next one if another program answers there', async () => {
  const first = await serve(47_310)
  const second = await serve(first.port)
  expect(second.port).toBeGreaterThan(first.port)
  expect(await (await fetch(second.url)).text()).toBe(`made for ${first.port}`)
  await second.stop()
  expect((await serve(second.port)).port).toBe(second.port)
})

it('takes the next port with the same server if a port is taken and nothing answers there', async () => {
  const taken = await serve(0)
  const server = createServer()
  const tried: number[] = []
  const { port, stop } = await onFreePort(47_330, (next) => {
    tried.push(next)
    return listenOnLoopback(server, tried.length === 1 ? taken.port : next)
  })
  onTestFinished(stop)
  expect(tried).toHaveLength(2)
  expect(port).toBe(tried[1])
  expect(port).toBeGreaterThan(tried[0] ?? Number.NaN)
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
