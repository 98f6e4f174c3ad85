import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

export type Located =
  | { readonly kind: 'file'; readonly file: string; readonly path: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' }

/**
 * Resolves a request's target in a folder that is served under `base`: to a file, a folder's index.html, the address
 * with its slash, or nothing. `path` is the decoded path below the base, beginning with a slash.
 */
export async function locate(folder: string, base: string, target: string): Promise<Located> {
  const [path = ''] = target.split('?')
  const query = target.slice(path.length)
  if (`${path}/` === base) return { kind: 'redirect', to: base + query }
  const names = path.startsWith(base) ? decodedNames(path.slice(base.length)) : undefined
  if (names === undefined || !isInside(names)) return { kind: 'missing' }
  return locateIn(join(folder, ...names), `/${names.join('/')}`, `${path}/${query}`)
}

async function locateIn(file: string, path: string, withSlash: string): Promise<Located> {
  const isFolder = path.endsWith('/')
  const index = join(file, 'index.html')
  if (isFolder) return (await isFile(index)) ? { kind: 'file', file: index, path } : { kind: 'missing' }
  if (await isFile(file)) return { kind: 'file', file, path }
  return (await isFile(index)) ? { kind: 'redirect', to: withSlash } : { kind: 'missing' }
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
  const found: Stats | undefined = await stat(file).catch(() => undefined)
  return found?.isFile() === true
}
