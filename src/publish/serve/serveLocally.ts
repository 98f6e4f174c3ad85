import { hasCode } from '../disk/hasCode.ts'
import { firstFreePort } from './firstFreePort.ts'
import { type StaticHost, startStaticHost } from './staticHost.ts'

/** This machine refuses to serve. Its message is a sentence that says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

/** The port from the environment variable PORT, or else the default. Undefined if PORT is not a port. */
export function wantedPort(usual: number, text = process.env.PORT): number | undefined {
  const port = Number(text ?? usual)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

/** The message for an invalid PORT. */
export function portFault(text = process.env.PORT): string {
  return `PORT is "${text}"; expected a number from 1 to 65535.`
}

/** Why this machine refuses to serve on the port, and what to do. Undefined if the error is another one. */
export function listenFault(error: unknown, port: number): string | undefined {
  const mend = 'name another, as PORT=8080 in the environment.'
  if (hasCode(error, 'EACCES')) return `Port ${port} is kept for the administrator of this machine; ${mend}`
  if (hasCode(error, 'EADDRINUSE')) return `Port ${port} is taken, and no later one is free; ${mend}`
  if (!hasCode(error, 'EADDRNOTAVAIL')) return undefined
  return 'This machine has no address 127.0.0.1; bring its loopback interface up with one.'
}

/** What to throw where a server cannot start: a ListenError if the port is refused, else the error itself. */
export function listenErrorOf(error: unknown, port: number): unknown {
  const isOfPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  const fault = isOfPort ? listenFault(error, port) : undefined
  return fault === undefined ? error : new ListenError(fault)
}

/**
 * Serves a folder on this machine under its base, on the wanted port or the next free one.
 * @throws ListenError if the machine refuses
 */
export async function serveLocally(
  folder: string,
  wanted: number,
  base = '/',
): Promise<{ readonly host: StaticHost; readonly port: number }> {
  const port = await firstFreePort(wanted)
  try {
    return { host: await startStaticHost(folder, { port, base }), port }
  } catch (error) {
    // Another program was faster, or has the port on another address.
    if (hasCode(error, 'EADDRINUSE') && port < 65_535) return serveLocally(folder, port + 1, base)
    throw listenErrorOf(error, port)
  }
}
