import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Answer, plainAnswer } from './answer.ts'
import { locate } from './locate.ts'
import { represent } from './representation.ts'

export type SiteRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/**
 * Answers requests from a built folder as a careful static host does. A folder gives its index.html. A missing file
 * gives 404.html with status 404, never a page with status 200. Browsers revalidate files before each use, unless the
 * folder's `_headers` file says otherwise. Its rules are for paths as the browser requests them, with `base`.
 */
export function staticSite(folder: string, base = '/'): (request: SiteRequest) => Promise<Answer> {
  const putHeaders: PutHeaders = async (path, headers) => {
    const rules = await readFile(join(folder, '_headers'), 'utf8').catch(() => '')
    for (const [name, value] of headersFor(rules, base + path.slice(1))) headers.set(name, value)
  }
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plainAnswer(405, 'This host only gives.', { allow: 'GET, HEAD' })
    }
    const located = await locate(folder, base, request.url ?? '/')
    switch (located.kind) {
      case 'file':
        return fileAnswer(located, request, putHeaders)
      case 'redirect':
        return plainAnswer(308, located.to, { location: located.to })
      case 'missing':
        return missingAnswer(folder, located.path, request, putHeaders)
    }
  }
}

type PutHeaders = (path: string, headers: Headers) => Promise<void>

async function fileAnswer(
  { file, path }: { readonly file: string; readonly path: string },
  request: SiteRequest,
  putHeaders: PutHeaders,
): Promise<Answer> {
  const name = path.slice(1).replace(/(?<=^|\/)$/, 'index.html')
  const { headers, body } = await represent(file, name, request.headers['accept-encoding']?.toString())
  headers.set('cache-control', 'no-cache')
  await putHeaders(path, headers)
  const etag = headers.get('etag')
  const isKnown = etag !== null && request.headers['if-none-match']?.includes(etag) === true
  return { status: isKnown ? 304 : 200, headers, body }
}

async function missingAnswer(
  folder: string,
  path: string,
  request: SiteRequest,
  putHeaders: PutHeaders,
): Promise<Answer> {
  const page = '404.html'
  const answer = await represent(join(folder, page), page, request.headers['accept-encoding']?.toString())
    .then(({ headers, body }) => ({ status: 404, headers, body }))
    .catch(() => plainAnswer(404, 'There is no such page.'))
  await putHeaders(path, answer.headers)
  answer.headers.delete('etag')
  // Otherwise a rule for /assets/* would let browsers cache a 404 for a year.
  answer.headers.set('cache-control', 'no-cache')
  return answer
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
