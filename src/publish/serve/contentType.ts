import { extname } from 'node:path'
import { formatFiles } from '../../archive/site/outputFormats.ts'
import { isCompressible, isText, typesByEnding } from '../site/hosts/endings.ts'

type ContentType = { readonly type: string; readonly compressible: boolean }

/** What other sites hold that this host may be asked for. */
const further = {
  mjs: 'text/javascript',
  jpg: 'image/jpeg',
  avif: 'image/avif',
  pdf: 'application/pdf',
}

/** Hosts go by endings; where two types have one, the more general one counts. */
const types: ReadonlyMap<string, string> = new Map([
  ...formatFiles().map(({ path, type }) => [extname(path), type] as const),
  ...Object.entries({ ...typesByEnding, ...further }).map(([ending, type]) => [`.${ending}`, type] as const),
])

/** What a file is, by its name, and whether compressing it pays. */
export function contentTypeOf(file: string): ContentType {
  const type = types.get(extname(file).toLowerCase())
  if (type === undefined) return { type: 'application/octet-stream', compressible: false }
  const compressible = isCompressible(type) && type !== further.pdf
  return { type: isText(type) ? `${type}; charset=utf-8` : type, compressible }
}
