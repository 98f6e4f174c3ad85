import { booksPath, typesByEnding } from '../../archive/endings.ts'
import {
  immutable,
  immutableFolders,
  revalidated,
  revalidatedPaths,
  unstored,
  workerPath,
} from './cacheRules.ts'
import type { Header } from './contentSecurityPolicy.ts'

type HeaderRule = { readonly path: string; readonly headers: readonly Header[] }

/**
 * The `_headers` file of Cloudflare Pages and Netlify. It is at the root of the uploaded folder.
 *
 * Every rule that matches a path applies. If two rules set one header, the host joins both values. So `Cache-Control`
 * is set by rules that do not overlap (https://developers.cloudflare.com/pages/configuration/headers/).
 */
export function headersFile(base: string, headers: readonly Header[]): string {
  const rules: HeaderRule[] = [
    { path: `${base}*`, headers },
    ...immutableFolders.map((folder) => cacheRule(`${base}${folder}*`, immutable)),
    ...revalidatedPaths.map((path) => cacheRule(`${base}${path}`, revalidated)),
    cacheRule(`${base}${workerPath}`, unstored),
    { path: `${base}${booksPath}`, headers: [['Content-Type', typesByEnding.epub]] },
  ]
  return rules.map(writeRule).join('\n')
}

function cacheRule(path: string, value: string): HeaderRule {
  return { path, headers: [['Cache-Control', value]] }
}

function writeRule({ path, headers }: HeaderRule): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
}

/** Reads back the part that `headersFile` wrote for every path: the base, and the headers of all responses. */
export function parseHeadersFile(
  text: string,
): { readonly base: string; readonly headers: Header[] } | undefined {
  const [path = '', ...lines] = text
    .replaceAll('\r\n', '\n')
    .replace(/\n\n.*/s, '')
    .split('\n')
  const base = /^(\/(?:[^*]*\/)?)\*$/.exec(path)?.[1]
  const headers = lines.flatMap((line): Header[] => {
    const [, name, value] = /^ +([\w-]+): (.+)$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name, value]]
  })
  return base === undefined || headers.length === 0 ? undefined : { base, headers }
}
