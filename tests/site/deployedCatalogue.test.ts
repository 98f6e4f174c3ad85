import { createServer, type RequestListener } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { readDeployed } from '../../src/site/nextRelease.ts'
import { listenOnLoopback } from '../../src/site/serve/listenOnLoopback.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { madeArchive } from './madeIssues.ts'

const { catalogue, files } = deriveCatalogue(madeArchive(2, 1), [], { order: 900, withdrawn: [] })
const text = files.find(({ path }) => path === 'archive/catalogue.json')?.content ?? ''

/** Starts a host that gives this answer. Returns the address of its site. */
async function startHost(answer: RequestListener): Promise<string> {
  const { port, stop } = await listenOnLoopback(createServer(answer), 0)
  onTestFinished(stop)
  return `http://127.0.0.1:${port}`
}

const send: RequestListener = (request, response) => {
  if (request.url !== '/reader/archive/catalogue.json') response.statusCode = 404
  response.end(text)
}

it('reads the deployed release from a folder or an address', async () => {
  const folder = await makeFolder({ 'archive/catalogue.json': text })
  const host = await startHost(send)
  for (const from of [folder, `${folder}/`, `${host}/reader`, `${host}/reader/`])
    expect(await readDeployed(from)).toEqual(catalogue)
})

it.each([
  ['a missing file', () => makeFolder({}), /^site\.after\.unreadable .*ENOENT/],
  ['no catalogue', () => makeFolder({ 'archive/catalogue.json': '{}' }), /^site\.after\.format/],
  ['an address without one', () => startHost(send), /^site\.after\.unreadable .*HTTP 404/],
  ['a host that does not answer', async () => 'http://127.0.0.1:1/', /^site\.after\.unreadable/],
])('refuses %s and says why', async (_what, from, message) => {
  await expect(readDeployed(await from())).rejects.toThrow(message)
})
