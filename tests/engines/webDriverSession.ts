import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'

const patience = 40_000
const answer = z.object({ value: z.unknown() })
const refusal = z.object({ error: z.string(), message: z.string() })
const created = z.object({ sessionId: z.string(), capabilities: z.record(z.string(), z.unknown()) })

/** A session by classic WebDriver (https://www.w3.org/TR/webdriver2/): HTTP and JSON. */
export class WebDriverSession {
  /** The capabilities that the browser reports. */
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly #address: string

  private constructor(address: string, capabilities: Readonly<Record<string, unknown>>) {
    this.#address = address
    this.capabilities = capabilities
  }

  /** Waits until the driver listens, and lets it start a browser. */
  static async start(driver: string, alwaysMatch: unknown): Promise<WebDriverSession> {
    for (let tries = 100; tries > 0 && !(await listens(driver)); tries -= 1) await wait(100)
    const value = await request('POST', `${driver}/session`, { capabilities: { alwaysMatch } })
    const { sessionId, capabilities } = created.parse(value)
    return new WebDriverSession(`${driver}/session/${sessionId}`, capabilities)
  }

  get(path: string): Promise<unknown> {
    return request('GET', this.#address + path)
  }

  post(path: string, body: unknown = {}): Promise<unknown> {
    return request('POST', this.#address + path, body)
  }

  delete(path = ''): Promise<unknown> {
    return request('DELETE', this.#address + path)
  }
}

async function listens(driver: string): Promise<boolean> {
  return fetch(`${driver}/status`, { signal: AbortSignal.timeout(patience) }).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function request(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { value } = answer.parse(await response.json())
  if (response.ok) return value
  const { error, message } = refusal.parse(value)
  throw new Error(`${error}: ${message}`)
}
