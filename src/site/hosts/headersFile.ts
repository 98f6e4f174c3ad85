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

/** Reads back the base that `headersFile` wrote. Undefined if it did not write the text. */
export function readBase(text: string): string | undefined {
  return /^(\/(?:[\w.~-]+\/)*)\*\r?\n +Content-Security-Policy: /.exec(text)?.[1]
}
