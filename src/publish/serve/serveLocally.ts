import { firstFreePort } from './firstFreePort.ts'
import { type StaticHost, startStaticHost } from './staticHost.ts'

/** The port from the environment variable PORT, or else the default. Undefined if PORT is not a port. */
export function wantedPort(usual: number, text = process.env.PORT): number | undefined {
  const port = Number(text ?? usual)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

/** The message for an invalid PORT. */
export function portFault(text = process.env.PORT): string {
  return `PORT is "${text}"; expected a number from 1 to 65535.`
}

/** Serves a folder on this machine under its base, on the wanted port or the next free one. */
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
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (isTaken && port < 65_535) return serveLocally(folder, port + 1, base)
    throw error
  }
}
