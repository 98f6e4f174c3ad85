import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible, isText, typesByEnding } from '../../archive/endings.ts'
import { formatFiles } from '../../archive/outputFormats.ts'

/** The type by file ending. If two types share an ending, the more general one wins. */
const types: ReadonlyMap<string, string> = new Map([
  ...formatFiles().map(({ path, type }) => [extname(path), type] as const),
  ...Object.entries(typesByEnding).map(([ending, type]) => [`.${ending}`, type] as const),
  // No site has such a module, but the desk does: the worker that reads PDFs. Browsers refuse it under
  // another type.
  ['.mjs', typesByEnding.js],
])

const encodings = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof encodings)[number]

/** Files within 2 % of those of quality 9, in a third of the time or less. So nothing needs to be cached. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

const encode: Readonly<Record<Encoding, (body: Buffer) => Buffer | Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, brotliQuality),
  gzip: (body) => promisify(gzip)(body),
  identity: (body) => body,
}

export type Representation = { readonly headers: Headers; readonly body: Buffer }

/** Reads a file, in the best encoding that `accept-encoding` allows, with the headers that describe it. */
export async function represent(file: string, acceptEncoding = ''): Promise<Representation> {
  const body = await readFile(file)
  const type = types.get(extname(file).toLowerCase()) ?? 'application/octet-stream'
  const compressible = types.has(extname(file).toLowerCase()) && isCompressible(type)
  const encoding = compressible ? bestEncoding(acceptEncoding) : 'identity'
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const headers = new Headers({
    'content-type': isText(type) ? `${type}; charset=utf-8` : type,
    etag: `W/"${hash}"`,
  })
  if (compressible) headers.set('vary', 'Accept-Encoding')
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  return { headers, body: await encode[encoding](body) }
}

function bestEncoding(acceptEncoding: string): Encoding {
  const accepted = acceptEncoding.split(',').flatMap((item) => {
    const [name = '', weight = 'q=1'] = item.split(';').map((part) => part.trim().toLowerCase())
    return Number(weight.replace('q=', '')) > 0 ? [name] : []
  })
  return encodings.find((encoding) => accepted.includes(encoding)) ?? 'identity'
}
