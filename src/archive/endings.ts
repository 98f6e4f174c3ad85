/** The type for each file ending, for hosts whose own tables differ. */
export const typesByEnding = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  // The worker with which the desk reads PDFs. Browsers refuse a module of another type.
  mjs: 'text/javascript',
  txt: 'text/plain',
  json: 'application/json',
  map: 'application/json',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  epub: 'application/epub+zip',
} as const satisfies Readonly<Record<string, string>>

/** The paths of all books, for hosts that may not know their type. */
export const booksPath = 'editions/*.epub'

/** The types for which hosts must state the encoding. */
export function isText(type: string): boolean {
  return type.startsWith('text/') || type === 'application/xml'
}

/**
 * Whether compression makes files of this type smaller. Pictures except SVG, and books, are already compressed; a file of
 * unknown type may be.
 */
export function isCompressible(type: string): boolean {
  return type === 'image/svg+xml' || !/^image\/|^application\/(?:epub\+zip|octet-stream)$/.test(type)
}
