import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible } from '../../archive/endings.ts'
import { contentTypeOf } from '../hosts/hostedSite.ts'

const encodings = ['br', 'gzip'] as const

/** Files within 2 % of those of quality 9, in a third of the time or less. So nothing needs to be cached. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

const encode = {
  br: (body: Buffer) => promisify(brotliCompress)(body, brotliQuality),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

export type Representation = { readonly headers: Headers; readonly body: Buffer }

/**
 * Reads a file, in the best encoding that `accept-encoding` allows, with the headers that describe it.
 * @param path the file's path in its site, which tells its type
 */
export async function represent(file: string, path: string, acceptEncoding = ''): Promise<Representation> {
  const body = await readFile(file)
  const type = contentTypeOf(path)
  const encoding = isCompressible(type) ? encodings.find((one) => acceptEncoding.includes(one)) : undefined
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const headers = new Headers({ 'content-type': type, etag: `W/"${hash}"` })
  if (isCompressible(type)) headers.set('vary', 'Accept-Encoding')
  if (encoding === undefined) return { headers, body }
  headers.set('content-encoding', encoding)
  return { headers, body: await encode[encoding](body) }
}
