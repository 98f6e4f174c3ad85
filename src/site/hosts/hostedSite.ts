import { isText, typesByEnding } from '../../archive/endings.ts'
import { languages } from '../../archive/languages.ts'
import { formatPaths } from '../../archive/outputFormats.ts'

/** What a host must know about the site: the folder that the build wrote, and how to serve it. */
export type HostedSite = {
  readonly folder: string
  readonly port: number
  readonly base: string
}

/** The files whose type hosts do not know or get wrong, by path relative to the base. */
export const knownTypes = [
  ...languages.map((one) => ({ path: formatPaths.atomFeed(one), type: 'application/atom+xml' })),
  { path: formatPaths.jsonFeed(), type: 'application/feed+json' },
  ...languages.map((one) => ({ path: formatPaths.manifest(one), type: 'application/manifest+json' })),
]

function typeOf(path: string): string | undefined {
  return Object.entries(typesByEnding).find(([ending]) => path.endsWith(`.${ending}`))?.[1]
}

/** The `Content-Type` of a file, by its path relative to the base. */
export function contentTypeOf(path: string): string {
  const type = knownTypes.find((known) => known.path === path)?.type ?? typeOf(path)
  if (type === undefined) return 'application/octet-stream'
  return isText(type) ? `${type}; charset=utf-8` : type
}

/** A text in quotes, as nginx and Caddy read it. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
