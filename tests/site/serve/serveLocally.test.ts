import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { UserError } from '../../../src/messages/userError.ts'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import {
  listenErrorOf,
  listenFault,
  onFreePort,
  portFault,
  serveLocally,
  wantedPort,
} from '../../../src/site/serve/serveLocally.ts'
import { makeFolder } from '../../support/makeFolder.ts'

async function serve(port: number) {
  const served = await serveLocally(await makeFolder({ 'index.html': `made for ${port}` }), port)
  onTestFinished(served.host.stop)
  return served
}

it('moves on from a port that another program has', async () => {
  const first = await serve(47_310)
  const second = await serve(first.port)
  expect(second.port).toBeGreaterThan(first.port)
  expect(await (await fetch(second.host.url)).text()).toBe(`made for ${first.port}`)
})

it('moves on with the same server from a port that is taken though nothing answers there', async () => {
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

it('takes the port of the environment, the usual one without, and tells a port from what is none', () => {
  expect(wantedPort(4173, '8080')).toBe(8080)
  expect(wantedPort(4173, undefined)).toBe(4173)
  expect(['http', '', '70000', '80.5'].map((text) => wantedPort(4173, text))).toEqual(
    Array(4).fill(undefined),
  )
  expect(portFault('http')).toBe(
    'PORT is "http"; expected a number from 1 to 65535, or 0 for any that is free.',
  )
})

it('takes 0 for any port that is free, and tells which it took', async () => {
  expect(wantedPort(4173, '0')).toBe(0)
  const { host, port } = await serve(0)
  expect(port).toBeGreaterThan(0)
  expect(new URL(host.url).port).toBe(String(port))
})

it.each([
  ['EACCES', 80, /^Port 80 is kept for .* PORT=8080\b/],
  ['EADDRNOTAVAIL', 4173, /^This machine has no address 127\.0\.0\.1/],
  ['EADDRINUSE', 65_535, /^Port 65535 is taken, .* PORT=8080\b/],
])('says of %s why nothing is served', (code, port, sentence) => {
  expect(listenFault(Object.assign(new Error(`listen ${code}`), { code }), port)).toMatch(sentence)
})

it('names the option of a command that has one', () => {
  const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' })
  expect(listenFault(taken, 65_535, '--port 8080')).toMatch(/name another, as --port 8080\.$/)
})

it('explains no fault of the code', () => {
  expect(listenFault(new TypeError('broken'), 4173)).toBeUndefined()
})

it('tells a port that is refused from a file that is refused', () => {
  const ofPort = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen' })
  const ofFile = Object.assign(new Error('open EACCES'), { code: 'EACCES', syscall: 'open' })
  expect(listenErrorOf(ofPort, 80)).toBeInstanceOf(UserError)
  expect(listenErrorOf(ofPort, 80)).toMatchObject({ message: expect.stringMatching(/^Port 80 is kept for/) })
  expect(listenErrorOf(ofFile, 80)).toBe(ofFile)
})
