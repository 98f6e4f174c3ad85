import { createServer } from 'node:http'
import { listenOnLoopback } from './listenOnLoopback.ts'
import { plainAnswer, sendAnswer, staticSite } from './staticSite.ts'

type StaticHostOptions = {
  /** 0 takes any free port. */
  readonly port?: number
  /** The path under which the folder is served, with a slash at each end. */
  readonly base?: string
}

/**
 * Serves a built folder on this machine only, on the port or the next free one.
 * @returns also the site's address, which has the base path and its slash: `http://127.0.0.1:4173/`
 */
export async function startStaticHost(folder: string, { port = 0, base = '/' }: StaticHostOptions = {}) {
  const answer = staticSite(folder, base)
  const server = createServer(async (request, response) => {
    sendAnswer(response, await answer(request).catch((error: unknown) => plainAnswer(500, String(error))))
  })
  const listening = await listenOnLoopback(server, port)
  return { ...listening, url: `http://127.0.0.1:${listening.port}${base}` }
}
