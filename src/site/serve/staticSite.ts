import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible } from '../../archive/endings.ts'
import { contentTypeOf } from '../hosts/hostedSite.ts'

/** A host's complete response to one request. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** A response with one line of plain text, for cases in which no page of the site fits. */
export function plainAnswer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
  return { status, headers: new Headers({ ...plain, ...headers }), body: Buffer.from(text) }
}

/** Sends the response. Node itself leaves out the body where a request or a status has none. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status
  response.setHeaders(headers)
  if (status !== 304) response.setHeader('content-length', body.length)
  response.end(body)
}

export type SiteRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/**
 * Answers requests from a built folder as a careful static host does. A folder gives its index.html. A missing file
 * gives 404.html with status 404, never a page with status 200. Browsers revalidate files before each use, unless the
 * folder's `_headers` file says otherwise. Its rules are for paths as the browser requests them, with `base`.
 */
export function staticSite(folder: string, base = '/'): (request: SiteRequest) => Promise<Answer> {
  return async ({ method, url = '/', headers: asked }) => {
    if (method !== 'GET' && method !== 'HEAD')
      return plainAnswer(405, 'This host only gives.', { allow: 'GET, HEAD' })
    const { path, to } = await locate(folder, base, url)
    if (to !== undefined) return plainAnswer(308, to, { location: to })
    if (path === undefined && !(await isFile(join(folder, '404.html'))))
      return plainAnswer(404, 'There is no such page.')
    const answer = await answerWith(folder, base, path ?? '404.html', asked['accept-encoding']?.toString())
    const isKnown = asked['if-none-match']?.includes(answer.headers.get('etag') ?? '')
    if (path !== undefined) return isKnown ? { ...answer, status: 304 } : answer
    answer.headers.delete('etag')
    return { ...answer, status: 404 }
  }
}

/** The path of a file in the folder, or the address to go to. Neither if there is nothing. */
type Located = { readonly path?: string; readonly to?: string }

/** Resolves a request's target: to a file, a folder's index.html, or the address with its slash. */
async function locate(folder: string, base: string, target: string): Promise<Located> {
  const [address = ''] = target.split('?')
  const query = target.slice(address.length)
  if (`${address}/` === base) return { to: base + query }
  const names = address.startsWith(base) ? decodedNames(address.slice(base.length)) : undefined
  if (names === undefined || !isInside(names)) return {}
  const path = names.join('/')
  const isFolder = address.endsWith('/')
  const index = isFolder ? `${path}index.html` : `${path}/index.html`
  if (!isFolder && (await isFile(join(folder, path)))) return { path }
  if (!(await isFile(join(folder, index)))) return {}
  return isFolder ? { path: index } : { to: `${address}/${query}` }
}

function decodedNames(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/**
 * Whether the path only goes down. It also refuses an empty name inside, because a redirect to `//name` would lead to
 * another host. `_headers` is for the host only. So are names that begin with a dot, except `.well-known` (RFC 8615).
 */
export function isInside(names: readonly string[]): boolean {
  const isName = (name: string) => !/[/\\\0]/.test(name) && (name === '.well-known' || !name.startsWith('.'))
  return names.slice(0, -1).every(Boolean) && names.every(isName) && names.join('/') !== '_headers'
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() === true
}

const encodings = ['br', 'gzip'] as const

/** Files within 2 % of those of quality 9, in a third of the time or less. So nothing needs to be cached. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

const encode = {
  br: (body: Buffer) => promisify(brotliCompress)(body, brotliQuality),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** The file at a path, in the best encoding that a client accepts, with the headers that describe it. */
async function answerWith(folder: string, base: string, path: string, accepted = ''): Promise<Answer> {
  const body = await readFile(join(folder, path))
  const type = contentTypeOf(path)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const headers = new Headers({ 'content-type': type, etag: `W/"${hash}"`, 'cache-control': 'no-cache' })
  const rules = await readFile(join(folder, '_headers'), 'utf8').catch(() => '')
  const requested = base + path.replace(/(?<=^|\/)index\.html$/, '')
  for (const [header, value] of headersFor(rules, requested)) headers.set(header, value)
  if (!isCompressible(type)) return { status: 200, headers, body }
  headers.set('vary', 'Accept-Encoding')
  const encoding = encodings.find((one) => accepted.includes(one))
  if (encoding === undefined) return { status: 200, headers, body }
  headers.set('content-encoding', encoding)
  return { status: 200, headers, body: await encode[encoding](body) }
}

/**
 * The headers that a `_headers` file of a build gives to a path. Its rules stand apart by an empty line: a path in which `*`
 * matches any rest, and below it, indented, `Name: value`.
 */
function headersFor(rules: string, path: string): (readonly [name: string, value: string])[] {
  return rules.split(/\r?\n(?=\/)/).flatMap((rule) => {
    const [pattern = '', ...lines] = rule.split(/\r?\n/)
    const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    if (!new RegExp(`^${source}$`).test(path)) return []
    return lines.flatMap((line) => {
      const [, name, value] = /^ +([\w-]+): (.*)$/.exec(line) ?? []
      return name !== undefined && value !== undefined ? [[name, value] as const] : []
    })
  })
}
