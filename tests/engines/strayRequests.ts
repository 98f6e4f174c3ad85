import { once } from 'node:events'
import { createServer } from 'node:http'

/** A proxy that receives all requests to other machines, and fetches nothing. */
export type StrayRequests = {
  /** Host and port of the proxy. */
  readonly proxy: string
  /** The requests since the last call, one line each. */
  take(): string[]
  stop(): Promise<void>
}

/** Starts the proxy, for a browser whose driver does not report requests. */
export async function watchStrayRequests(): Promise<StrayRequests> {
  const asked: string[] = []
  const server = createServer(({ url }, response) => {
    asked.push(`off the origin: ${url}`)
    response.writeHead(502).end()
  })
  server.on('connect', ({ url }, socket) => {
    asked.push(`off the origin: ${url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    proxy: `127.0.0.1:${port}`,
    take: () => asked.splice(0),
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
