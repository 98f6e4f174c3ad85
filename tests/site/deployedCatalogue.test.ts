import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readDeployed } from '../../src/site/deployedCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { madeArchive } from './madeIssues.ts'

const { catalogue, files } = deriveCatalogue(madeArchive(2, 1), [], { order: 900, withdrawn: [] })
const text = files[0]?.content ?? ''
const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 0, 10)

/** Starts a host that gives this answer. Returns the address of its site. */
async function startHost(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const { port }: Partial<AddressInfo> = Object(server.address())
  return `http://127.0.0.1:${port}`
}

const send =
  (date: number, age = 0): RequestListener =>
  (request, response) => {
    if (request.url !== '/reader/archive/catalogue.json') response.statusCode = 404
    response.setHeader('date', new Date(date).toUTCString())
    response.setHeader('age', age)
    response.end(text)
  }

it('reads the deployed release from a folder, an address, or the catalogue there', async () => {
  const folder = await makeFolder({ 'archive/catalogue.json': text })
  const host = await startHost(send(Date.now()))
  const site = ['/reader', '/reader/', '/reader/archive/catalogue.json'].map((path) => host + path)
  for (const from of [folder, join(folder, 'archive/catalogue.json'), ...site])
    expect(await readDeployed(from)).toEqual(catalogue)
})

it.each([
  ['a missing file', async () => join(await makeFolder({}), 'a.json'), /^site\.after\.unreadable .*ENOENT/],
  ['no catalogue', () => makeFolder({ 'archive/catalogue.json': '{}' }), /^site\.after\.format/],
  ['an address without one', () => startHost(send(now)), /^site\.after\.unreadable .*HTTP 404/],
  ['a host that does not answer', async () => 'http://127.0.0.1:1/', /^site\.after\.unreadable/],
])('refuses %s and says why', async (_what, from, message) => {
  await expect(readDeployed(await from())).rejects.toThrow(message)
})

it('stops a build whose clock is more than a day ahead of the host’s', async () => {
  const reader = async (age: number) => `${await startHost(send(now, age))}/reader/`
  await expect(readDeployed(await reader(0), now + 2 * day)).rejects.toThrow(
    /^site\.after\.clock .*"now":"2026-01-12","host":"2026-01-10"/,
  )
  expect(await readDeployed(await reader(2 * 24 * 60 * 60), now + 2 * day)).toEqual(catalogue)
  expect(await readDeployed(await reader(0), now + day / 2)).toEqual(catalogue)
})
