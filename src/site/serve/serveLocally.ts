import { connect } from 'node:net'
import { hasCode } from '../../disk/hasCode.ts'
import { InputError } from '../../disk/inputError.ts'
import { type StaticHost, startStaticHost } from './staticHost.ts'

/** The port that a text names, or 0 for any that is free. Undefined if it names none. */
export function portOf(text: string): number | undefined {
  const port = Number(text)
  return /^\d+$/.test(text) && port < 65_536 ? port : undefined
}

/** The port from the environment variable PORT, or else the default. Undefined if PORT is not a port. */
export function wantedPort(usual: number, text = process.env.PORT): number | undefined {
  return text === undefined ? usual : portOf(text)
}

/** The message for an invalid PORT, or for another option that names a port. */
export function portFault(text = process.env.PORT, option = 'PORT'): string {
  return `${option} is "${text}"; expected a number from 1 to 65535, or 0 for any that is free.`
}

/** How to name another port to a command that has no option for it. */
const inEnvironment = 'PORT=8080 in the environment'

/** Why this machine refuses to serve on the port, and what to do. Undefined if the error is another one. */
export function listenFault(error: unknown, port: number, another = inEnvironment): string | undefined {
  const mend = `name another, as ${another}.`
  if (hasCode(error, 'EACCES')) return `Port ${port} is kept for the administrator of this machine; ${mend}`
  if (hasCode(error, 'EADDRINUSE')) return `Port ${port} is taken, and no later one is free; ${mend}`
  if (!hasCode(error, 'EADDRNOTAVAIL')) return undefined
  return 'This machine has no address 127.0.0.1; bring its loopback interface up with one.'
}

/** What to throw where a server cannot start: an InputError if the port is refused, else the error itself. */
export function listenErrorOf(error: unknown, port: number, another = inEnvironment): unknown {
  const isOfPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  const fault = isOfPort ? listenFault(error, port, another) : undefined
  return fault === undefined ? error : new InputError(fault)
}

/**
 * Listens on the wanted port or the next free one.
 * @param listen rejects with the system's error if the port is taken
 * @param another how to name another port to the command
 * @throws InputError if the machine refuses
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
    throw listenErrorOf(error, port, another)
  }
}

/**
 * Serves a folder on this machine under its base, on the wanted port or the next free one.
 * @throws InputError if the machine refuses
 */
export async function serveLocally(
  folder: string,
  wanted: number,
  base = '/',
): Promise<{ readonly host: StaticHost; readonly port: number }> {
  const host = await onFreePort(wanted, (port) => startStaticHost(folder, { port, base }))
  return { host, port: host.port }
}

/**
 * The first port, from `port` on, on which nothing answers for localhost, neither on IPv4 nor on IPv6. A browser may
 * try ::1 first, and so reach another program than the one on 127.0.0.1.
 */
export async function firstFreePort(port: number): Promise<number> {
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
