import { createServer } from 'node:http'
import { listenOnLoopback } from '../../src/site/serve/listenOnLoopback.ts'

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const { port, stop } = await listenOnLoopback(createServer(), 0)
  await stop()
  return port
}
