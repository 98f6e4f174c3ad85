import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { firstFreePort } from '../../../src/site/serve/serveLocally.ts'

/** Listens on a free port of the address and returns the port. */
function occupy(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    onTestFinished(() => void server.close())
    server.listen(0, address, () => {
      const at = server.address()
      resolve(typeof at === 'object' && at !== null ? at.port : 0)
    })
  })
}

it('passes over a port that another program answers', async () => {
  const port = await occupy('127.0.0.1')
  expect(await firstFreePort(port)).toBeGreaterThan(port)
})

it('keeps a port that is free', async () => {
  const port = await firstFreePort((await occupy('127.0.0.1')) + 1)
  expect(await firstFreePort(port)).toBe(port)
})
