import type { Server } from 'node:http'
import { hasCode } from '../../disk/hasCode.ts'
import { UserError } from '../../messages/userError.ts'
import { siteMessage } from '../messages/siteMessages.ts'

export type Listening = {
  readonly port: number
  /** Ends the server and every open connection. */
  readonly stop: () => Promise<void>
}

/**
 * Lets a server listen on this machine only: on the wanted port, or on the next one that no program has at 127.0.0.1. For
 * localhost, a browser may try ::1 first and reach another program there, so addresses have the number.
 * @param wanted 0 for any that is free
 * @param another how to name another port to the command; by default for one that has no option for it
 * @throws UserError if the machine refuses
 */
export async function listenOnLoopback(
  server: Server,
  wanted: number,
  another = 'PORT=8080',
): Promise<Listening> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(wanted, '127.0.0.1', resolve)
    })
  } catch (error) {
    if (hasCode(error, 'EACCES'))
      throw new UserError(siteMessage('site.port.reserved', { port: wanted, another }))
    if (!hasCode(error, 'EADDRINUSE')) throw error
    if (wanted < 65_535) return listenOnLoopback(server, wanted + 1, another)
    throw new UserError(siteMessage('site.port.taken', { port: wanted, another }))
  }
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : wanted,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
