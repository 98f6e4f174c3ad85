import { connect } from 'node:net'
import { hasCode } from '../../disk/hasCode.ts'
import { UserError } from '../../messages/userError.ts'
import { siteMessage } from '../messages/siteMessages.ts'
import { type StaticHost, startStaticHost } from './staticHost.ts'

/** How to name another port to a command that has no option for it. */
const inEnvironment = 'PORT=8080'

/**
 * Listens on the wanted port or the next free one.
 * @param listen rejects with the system's error if the port is taken
 * @param another how to name another port to the command
 * @throws UserError if the machine refuses
 */
export async function onFreePort<Listening>(
  wanted: number,
  listen: (port: number) => Promise<Listening>,
  another = inEnvironment,
): Promise<Listening> {
  const port = await firstFreePort(wanted)
  try {
    return await listen(port)
  } catch (error) {
    // Another program was faster, or has the port on another address, or does not answer.
    if (hasCode(error, 'EADDRINUSE') && port < 65_535) return onFreePort(port + 1, listen, another)
    throw refusalOf(error, port, another)
  }
}

/**
 * The error to throw if a server cannot start: a UserError if the machine refuses the port, otherwise the
 * error itself.
 */
function refusalOf(error: unknown, port: number, another: string): unknown {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen')) return error
  if (hasCode(error, 'EACCES')) return new UserError(siteMessage('site.port.reserved', { port, another }))
  return hasCode(error, 'EADDRINUSE')
    ? new UserError(siteMessage('site.port.taken', { port, another }))
    : error
}

/**
 * Serves a folder on this machine under its base, on the wanted port or the next free one.
 * @throws UserError if the machine refuses
 */
export function serveLocally(folder: string, wanted: number, base = '/'): Promise<StaticHost> {
  return onFreePort(wanted, (port) => startStaticHost(folder, { port, base }))
}

/**
 * The first port, from `port` on, on which nothing answers for localhost, neither on IPv4 nor on IPv6. A browser may
 * try ::1 first, and so reach another program than the one on 127.0.0.1.
 */
async function firstFreePort(port: number): Promise<number> {
  const taken = await Promise.all(['127.0.0.1', '::1'].map((address) => isAnswered(address, port)))
  return taken.includes(true) && port < 65_535 ? firstFreePort(port + 1) : port
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
