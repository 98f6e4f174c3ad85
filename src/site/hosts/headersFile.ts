import { booksPath, typesByEnding } from '../../archive/endings.ts'
import { immutable, immutableFolders, unstored, workerPath } from './cacheRules.ts'
import type { Header } from './contentSecurityPolicy.ts'

/**
 * The `_headers` file of Cloudflare Pages and Netlify. It is at the root of the uploaded folder. It says how long files are
 * kept only where their own answer differs: otherwise browsers revalidate each file before each use.
 *
 * Every rule that matches a path applies. If two rules set one header, the host joins both values. So `Cache-Control`
 * is set by rules that do not overlap (https://developers.cloudflare.com/pages/configuration/headers/).
 */
export function headersFile(base: string, headers: readonly Header[]): string {
  const rules: (readonly [path: string, headers: readonly Header[]])[] = [
    ['*', headers],
    ...immutableFolders.map((folder) => [`${folder}*`, [['Cache-Control', immutable]]] as const),
    [workerPath, [['Cache-Control', unstored]]],
    [booksPath, [['Content-Type', typesByEnding.epub]]],
  ]
  return rules
    .map(([path, set]) => [base + path, ...set.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n')
}

/** Reads back the base that `headersFile` wrote. Undefined if it did not write the text. */
export function readBase(text: string): string | undefined {
  return /^(\/(?:[\w.~-]+\/)*)\*\r?\n +Content-Security-Policy: /.exec(text)?.[1]
}
