import { firstFreePort } from './firstFreePort.ts'
import { type StaticHost, startStaticHost } from './staticHost.ts'

/** The port that the environment asks for as PORT, else the usual one; undefined where PORT is no port. */
export function wantedPort(usual: number, text = process.env.PORT): number | undefined {
  const port = Number(text ?? usual)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

/** What to say of a PORT that is none. */
export function portFault(text = process.env.PORT): string {
  return `PORT is "${text}"; expected a number from 1 to 65535.`
}

/** Serves a folder on this machine under its base, on the port wanted or the first one after it that is free. */
export async function serveLocally(
  folder: string,
  wanted: number,
  base = '/',
): Promise<{ readonly host: StaticHost; readonly port: number }> {
  const port = await firstFreePort(wanted)
  try {
    return { host: await startStaticHost(folder, { port, base }), port }
  } catch (error) {
    // Another program was quicker, or took the port on an address that nobody answers at.
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (isTaken && port < 65_535) return serveLocally(folder, port + 1, base)
    throw error
  }
}
