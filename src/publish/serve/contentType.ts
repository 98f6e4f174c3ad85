import { extname } from 'node:path'

type ContentType = { readonly type: string; readonly compressible: boolean }

const text = (type: string): ContentType => ({ type: `${type}; charset=utf-8`, compressible: true })
const packed = (type: string): ContentType => ({ type, compressible: false })

const byExtension: ReadonlyMap<string, ContentType> = new Map([
  ['.html', text('text/html')],
  ['.css', text('text/css')],
  ['.js', text('text/javascript')],
  ['.mjs', text('text/javascript')],
  ['.txt', text('text/plain')],
  ['.xml', text('application/xml')],
  ['.json', { type: 'application/json', compressible: true }],
  ['.map', { type: 'application/json', compressible: true }],
  ['.webmanifest', { type: 'application/manifest+json', compressible: true }],
  ['.svg', { type: 'image/svg+xml', compressible: true }],
  ['.ico', packed('image/x-icon')],
  ['.png', packed('image/png')],
  ['.jpg', packed('image/jpeg')],
  ['.webp', packed('image/webp')],
  ['.avif', packed('image/avif')],
  ['.pdf', packed('application/pdf')],
])

/** What a file is, by its name, and whether compressing it pays. */
export function contentTypeOf(file: string): ContentType {
  return byExtension.get(extname(file).toLowerCase()) ?? packed('application/octet-stream')
}
