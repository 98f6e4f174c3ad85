import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { UserError } from '../../../src/messages/userError.ts'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import {
  firstFreePort,
  listenErrorOf,
  listenFault,
  onFreePort,
  serveLocally,
} from '../../../src/site/serve/serveLocally.ts'
import { makeFolder } from '../../support/makeFolder.ts'

async function serve(port: number) {
  const served = await serveLocally(await makeFolder({ 'index.html': `made for ${port}` }), port)
  onTestFinished(served.host.stop)
  return served
}

it('takes the next port if another program answers on the wanted one', async () => {
  const first = await serve(47_310)
  const second = await serve(first.port)
  expect(second.port).toBeGreaterThan(first.port)
  expect(await (await fetch(second.host.url)).text()).toBe(`made for ${first.port}`)
  expect(await firstFreePort(second.port + 1)).toBe(second.port + 1)
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

it('takes any free port for 0', async () => {
  const { host, port } = await serve(0)
  expect(port).toBeGreaterThan(0)
  expect(new URL(host.url).port).toBe(String(port))
})

it.each([
  ['EACCES', 80, undefined, { code: 'site.port.reserved', params: { port: 80, another: 'PORT=8080' } }],
  ['EADDRNOTAVAIL', 4173, undefined, { code: 'site.port.noLoopback' }],
  [
    'EADDRINUSE',
    65_535,
    undefined,
    { code: 'site.port.taken', params: { port: 65_535, another: 'PORT=8080' } },
  ],
  [
    'EADDRINUSE',
    65_535,
    '--port 8080',
    { code: 'site.port.taken', params: { port: 65_535, another: '--port 8080' } },
  ],
])('says for %s on port %i what to do', (code, port, option, message) => {
  const refused = Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen' })
  expect(listenFault(refused, port, option)).toEqual(message)
  expect(listenErrorOf(refused, port, option)).toBeInstanceOf(UserError)
})

it.each([
  new TypeError('broken'),
  Object.assign(new Error('open EACCES'), { code: 'EACCES', syscall: 'open' }),
])('throws another error as it is: %s', (error) => {
  expect(listenErrorOf(error, 80)).toBe(error)
})
