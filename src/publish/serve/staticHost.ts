import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { plainAnswer, sendAnswer } from './answer.ts'
import { basePath } from './locate.ts'
import { staticSite } from './staticSite.ts'

export type StaticHostOptions = {
  /** 0 takes any free port. */
  readonly port?: number
  /** The path under which the folder is served. */
  readonly base?: string
  /** Sees each request first. If it returns true, the host does not answer the request. */
  readonly onRequest?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export type StaticHost = {
  /** The site's address, with the base path and its slash: `http://127.0.0.1:4173/` */
  readonly url: string
  /** The target of every request so far, path and query, in order. */
  readonly requests: string[]
  /** Closes the port and all connections. */
  readonly stop: () => Promise<void>
}

/** Serves a built folder on this machine only. Rejects with `EADDRINUSE` if the port is taken. */
export async function startStaticHost(
  folder: string,
  { port = 0, base = '/', onRequest = () => false }: StaticHostOptions = {},
): Promise<StaticHost> {
  const requests: string[] = []
  const answer = staticSite(folder, base)
  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '/')
    if (onRequest(request, response)) return
    const answered = await answer(request).catch((error: unknown) => plainAnswer(500, String(error)))
    sendAnswer(response, answered, request.method === 'HEAD')
  })
  const openPort = await listen(server, port)
  return { url: `http://127.0.0.1:${openPort}${basePath(base)}`, requests, stop: () => close(server) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
