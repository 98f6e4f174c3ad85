import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { UserError } from '../../messages/userError.ts'
import { deskMessage } from '../messages/deskMessages.ts'

/** Thrown for a request of anybody but the browser that was given the desk's address, from the desk's own pages. */
export class Refusal extends UserError {}

/**
 * Judges a request. Another host name means that a page elsewhere made a name point to this machine (DNS
 * rebinding). Another origin means that a page elsewhere sends the request; a change must name its origin.
 * @returns how to admit a browser that opens the address with the token: it stores the token and goes on without it.
 *   Undefined if it has the token
 * @throws Refusal
 */
export function admit(
  { headers, url = '/', method }: Pick<IncomingMessage, 'headers' | 'url' | 'method'>,
  token: string,
  port: number,
): { readonly cookie: string; readonly to: string } | undefined {
  // Browsers share cookies between the ports of a machine.
  const name = `desk-${port}`
  const { host = '', origin, cookie = '' } = headers
  const isReading = method === 'GET' || method === 'HEAD'
  const isOwnHost = host === `localhost:${port}` || host === `127.0.0.1:${port}`
  if (!isOwnHost || (origin === undefined ? !isReading : origin !== `http://${host}`))
    throw new Refusal(deskMessage('desk.guard.otherPage'))
  const address = new URL(url, `http://${host}`)
  if (address.pathname === '/' && isToken(address.searchParams.get('token'), token)) {
    address.searchParams.delete('token')
    // As long as browsers keep a cookie.
    const kept = `${name}=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000`
    return { cookie: kept, to: `${address.pathname}${address.search}` }
  }
  const [, given] = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(cookie) ?? []
  if (!isToken(given, token)) throw new Refusal(deskMessage('desk.guard.noKey'))
  return undefined
}

function isToken(given: string | null | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Returns the key to the desk of a folder of drafts. It is in a file there that only its owner may read, so that
 * yesterday's bookmark works. A folder that takes no file has another key each time.
 */
export async function readKey(folder: string): Promise<string> {
  const file = join(folder, '.key')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (/^[\w-]{32}$/.test(known)) return known
  const key = randomBytes(24).toString('base64url')
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(file, key, { mode: 0o600 })
  } catch {
    // It lasts as long as the desk runs.
  }
  return key
}
