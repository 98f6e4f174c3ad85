/** What a file is by its ending, for hosts whose own tables differ. */
export const typesByEnding = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  json: 'application/json',
  map: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
} as const satisfies Readonly<Record<string, string>>

/** What is of a type that hosts are to name the encoding of. */
export function isText(type: string): boolean {
  return type.startsWith('text/') || type === 'application/xml'
}

/** What shrinks when compressed; pictures are compressed already, but for drawings. */
export function isCompressible(type: string): boolean {
  return type === 'image/svg+xml' || !type.startsWith('image/')
}
