import { type IncomingHttpHeaders, request } from 'node:http'

export type RawResponse = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type RawRequest = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Requests the target exactly as written. `fetch` would resolve `/../` and decode the response. */
export function rawRequest(url: string, target: string, options: RawRequest = {}): Promise<RawResponse> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, agent: false, ...options }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
