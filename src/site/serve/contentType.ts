import { extname } from 'node:path'
import { isCompressible, isText, typesByEnding } from '../../archive/site/endings.ts'
import { formatFiles } from '../../archive/site/outputFormats.ts'

type ContentType = { readonly type: string; readonly compressible: boolean }

/** Types of other files that a site may contain. */
const further = {
  mjs: 'text/javascript',
  jpg: 'image/jpeg',
  avif: 'image/avif',
  pdf: 'application/pdf',
}

/** The type by file ending. If two types share an ending, the more general one wins. */
const types: ReadonlyMap<string, string> = new Map([
  ...formatFiles().map(({ path, type }) => [extname(path), type] as const),
  ...Object.entries({ ...typesByEnding, ...further }).map(([ending, type]) => [`.${ending}`, type] as const),
])

/** A file's type, by its name, and whether it is worth compressing. */
export function contentTypeOf(file: string): ContentType {
  const type = types.get(extname(file).toLowerCase())
  if (type === undefined) return { type: 'application/octet-stream', compressible: false }
  const compressible = isCompressible(type) && type !== further.pdf
  return { type: isText(type) ? `${type}; charset=utf-8` : type, compressible }
}
