import { createServer } from 'node:http'
import { plainAnswer, sendAnswer } from './answer.ts'
import { listenOnLoopback } from './listenOnLoopback.ts'
import { staticSite } from './staticSite.ts'

type StaticHostOptions = {
  /** 0 takes any free port. */
  readonly port?: number
  /** The path under which the folder is served, with a slash at each end. */
  readonly base?: string
}

export type StaticHost = {
  /** The site's address, with the base path and its slash: `http://127.0.0.1:4173/` */
  readonly url: string
  readonly port: number
  /** Closes the port and all connections. */
  readonly stop: () => Promise<void>
}

/** Serves a built folder on this machine only. Rejects with `EADDRINUSE` if the port is taken. */
export async function startStaticHost(
  folder: string,
  { port = 0, base = '/' }: StaticHostOptions = {},
): Promise<StaticHost> {
  const answer = staticSite(folder, base)
  const server = createServer(async (request, response) => {
    const answered = await answer(request).catch((error: unknown) => plainAnswer(500, String(error)))
    sendAnswer(response, answered, request.method === 'HEAD')
  })
  const { port: openPort, stop } = await listenOnLoopback(server, port)
  return { url: `http://127.0.0.1:${openPort}${base}`, port: openPort, stop }
}
