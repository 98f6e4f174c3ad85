import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import S3rver from '@20minutes/s3rver'
import { onTestFinished } from 'vitest'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { makeFolder } from '../../support/makeFolder.ts'

/** The bucket's website gives index.html for a folder, and 404.html for what is missing. */
const website =
  '<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument><ErrorDocument><Key>404.html</Key></ErrorDocument></WebsiteConfiguration>'

type Faults = {
  /** Called first for each request. If it returns true, or a promise of it, the server does not answer the request. */
  readonly onRequest?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>
  /** Whether the server has conditional writes, as S3, R2 and MinIO have. S3rver has none, so they are added here. */
  readonly isConditional?: boolean
}

/** The credentials that S3rver knows. */
export const credentials = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }

/** Starts an S3 server with the bucket `news` for one test. */
export async function startBucket({ onRequest = () => false, isConditional = true }: Faults = {}) {
  const s3 = new S3rver({
    directory: await makeFolder({}),
    silent: true,
    vhostBuckets: false,
    // It signs the address of a listing without the slash that the SDK sends. Unknown keys are refused all the same.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: 'news', configs: [website] }],
  })
  await s3.configureBuckets()
  const answer = s3.callback()
  const versions = new Map<string, string>()
  const busy = new Map<string, Promise<unknown>>()
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request
    const [path = ''] = url.split('?')
    requests.push(`${method} ${path.replace('/news/', '')}`)
    if (await onRequest(request, response)) return
    // S3rver writes a file in place; with S3, nobody reads half of one.
    const before = busy.get(path)
    busy.set(path, once(response, 'close'))
    await before
    if (isConditional && isRefused(request, versions.get(path)))
      return refuse(response, 412, 'PreconditionFailed')
    if (method === 'PUT') versions.set(path, 'being written')
    response.once('finish', () => {
      if (method === 'PUT') versions.set(path, String(response.getHeader('etag')))
      if (method === 'DELETE') versions.delete(path)
    })
    answer(request, response)
  })
  const { port, stop } = await listenOnLoopback(server, 0)
  onTestFinished(stop)
  const endpoint = `http://127.0.0.1:${port}`
  return {
    endpoint,
    /** The method and path of every request so far, in order. */
    requests,
    /** As a reader of the bucket's website requests it. */
    get: (path: string) => fetch(`${endpoint}/news/${path}`),
  }
}

function isRefused({ method, headers }: IncomingMessage, version: string | undefined): boolean {
  if (method !== 'PUT') return false
  if (headers['if-none-match'] === '*') return version !== undefined
  return headers['if-match'] !== undefined && headers['if-match'] !== version
}

/** Answers as S3 does when it refuses a request. */
export function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>No.</Message></Error>`,
  )
}
