import { formatFiles } from '../../../archive/site/outputFormats.ts'
import { isCompressible, typesByEnding } from './endings.ts'
import type { Header } from './securityHeaders.ts'

/** What a host must know of the site: the folder that the build wrote, and how to serve it. */
export type HostedSite = {
  readonly folder: string
  readonly port: number
  readonly base: string
  readonly headers: readonly Header[]
}

/** Files whose type hosts do not know or mistake, by path relative to the base. */
export const knownTypes = formatFiles().filter(({ path, type }) => typeOf(path) !== type)

function typeOf(path: string): string | undefined {
  return Object.entries(typesByEnding).find(([ending]) => path.endsWith(`.${ending}`))?.[1]
}

/** Names that hosts give to scripts and to XML of their own accord. */
const otherNames = ['application/javascript', 'text/xml']

/** What is sent compressed besides pages, which hosts compress unasked. */
export const compressedTypes: readonly string[] = [
  ...new Set([...formatFiles().map(({ type }) => type), ...Object.values(typesByEnding), ...otherNames]),
]
  .filter((type) => isCompressible(type) && type !== typesByEnding.html)
  .sort()
