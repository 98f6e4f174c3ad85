import { existsSync } from 'node:fs'
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
  const answerWith = async (file: string, path: string, accepted?: string | string[]): Promise<Answer> => {
    const name = path.slice(1).replace(/(?<=^|\/)$/, 'index.html')
    const { headers, body } = await represent(file, name, accepted?.toString())
    headers.set('cache-control', 'no-cache')
    const rules = await readFile(join(folder, '_headers'), 'utf8').catch(() => '')
    for (const [header, value] of headersFor(rules, base + path.slice(1))) headers.set(header, value)
    return { status: 200, headers, body }
  }
  return async ({ method, url = '/', headers: asked }) => {
    if (method !== 'GET' && method !== 'HEAD')
      return plainAnswer(405, 'This host only gives.', { allow: 'GET, HEAD' })
    const located = await locate(folder, base, url)
    if (located.kind === 'redirect') return plainAnswer(308, located.to, { location: located.to })
    if (located.kind === 'file') {
      const answer = await answerWith(located.file, located.path, asked['accept-encoding'])
      const isKnown = asked['if-none-match']?.includes(answer.headers.get('etag') ?? '')
      return isKnown ? { ...answer, status: 304 } : answer
    }
    const page = join(folder, '404.html')
    if (!existsSync(page)) return plainAnswer(404, 'There is no such page.')
    const answer = await answerWith(page, '/404.html', asked['accept-encoding'])
    answer.headers.delete('etag')
    return { ...answer, status: 404 }
  }
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
