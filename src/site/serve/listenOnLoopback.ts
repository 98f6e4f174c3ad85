import type { Server } from 'node:http'

export type Listening = {
  readonly port: number
  /** Ends the server and every open connection. */
  readonly stop: () => Promise<void>
}

/**
 * Lets a server listen on this machine only.
 * @param port 0 for any that is free
 * @throws the system's error if the port is taken
 */
export async function listenOnLoopback(server: Server, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
