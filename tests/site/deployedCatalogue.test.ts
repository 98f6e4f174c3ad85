import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readDeployed } from '../../src/site/deployedCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { madeArchive } from './madeIssues.ts'

const { catalogue, files } = deriveCatalogue(madeArchive(2, 1), [], { order: 900, withdrawn: [] })
const text = files[0]?.content ?? ''
const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 0, 10)

/** Starts a host that answers so. Returns the address of its site. */
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

describe('the catalogue of the release that is deployed', () => {
  it('is read from a folder and from its file', async () => {
    const folder = await makeFolder({ 'archive/catalogue.json': text })
    for (const from of [folder, join(folder, 'archive/catalogue.json')])
      expect(await readDeployed(from)).toEqual(catalogue)
  })

  it('is read from the address of the site and from its own', async () => {
    const host = await startHost(send(Date.now()))
    for (const path of ['/reader', '/reader/', '/reader/archive/catalogue.json'])
      expect(await readDeployed(host + path)).toEqual(catalogue)
  })

  it.each([
    [
      'a file that is not there',
      async () => join(await makeFolder({}), 'a.json'),
      /^site\.after\.unreadable .*ENOENT/,
    ],
    ['no catalogue', async () => makeFolder({ 'archive/catalogue.json': '{}' }), /^site\.after\.format/],
    ['an address that has none', () => startHost(send(now)), /^site\.after\.unreadable .*HTTP 404/],
    ['a host that is away', async () => 'http://127.0.0.1:1/', /^site\.after\.unreadable/],
  ])('is not %s, which is said', async (_, from, message) => {
    const read = readDeployed(await from())
    await expect(read).rejects.toThrow(message)
  })

  it('stops a build whose clock is more than a day ahead of the host’s', async () => {
    const reader = async (age: number) => `${await startHost(send(now, age))}/reader/`
    await expect(readDeployed(await reader(0), now + 2 * day)).rejects.toThrow(
      /^site\.after\.clock .*"now":"2026-01-12","host":"2026-01-10"/,
    )
    expect(await readDeployed(await reader(2 * 24 * 60 * 60), now + 2 * day)).toEqual(catalogue)
    expect(await readDeployed(await reader(0), now + day / 2)).toEqual(catalogue)
  })
})
