import { booksPath, typesByEnding } from '../../archive/endings.ts'
import { fixedHeaders } from '../../boot/contracts.ts'
import { immutable, immutableFolders, revalidated, unstored, workerPath } from './cacheRules.ts'
import { compressedTypes, type HostedSite, knownTypes } from './hostedSite.ts'

/**
 * A Caddyfile. Replace `:port` with a domain name, and Caddy gets certificates for it.
 *
 * The error block sets all headers again. An error keeps some headers that were set before and loses others.
 * For example, it may keep the type or cache time of the missing file. An address with a malformed escape
 * never reaches this configuration: Caddy uses Go's server, which answers with a bare 400 before any route.
 */
export function caddyConfig(site: HostedSite): string {
  return [
    '(reader_headers) {',
    '\theader {',
    ...fixedHeaders.map(([name, value]) => `\t\t${name} ${quoted(value)}`),
    '\t\t-Server',
    '\t}',
    '}',
    '',
    `:${site.port} {`,
    ...[
      `root * ${quoted(site.folder)}`,
      ...compressionLines(),
      ...headerLines(site),
      ...fileLines(site),
      ...errorLines,
    ].map((line) => `\t${line}`),
    '}',
    '',
  ].join('\n')
}

function compressionLines(): string[] {
  const types = ['text/html', ...compressedTypes]
  return [
    'encode {',
    '\tzstd',
    '\tgzip',
    '\tmatch {',
    ...types.map((type) => `\t\theader Content-Type ${type}*`),
    '\t}',
    '}',
  ]
}

function headerLines({ base }: HostedSite): string[] {
  const folders = immutableFolders.map((folder) => `${base}${folder}*`).join(' ')
  return [
    'import reader_headers',
    `@immutable path ${folders}`,
    `header @immutable Cache-Control ${quoted(immutable)}`,
    `header ${base}${workerPath} Cache-Control ${quoted(unstored)}`,
    `@revalidated not path ${folders} ${base}${workerPath}`,
    `header @revalidated Cache-Control ${quoted(revalidated)}`,
    ...[...knownTypes, { path: booksPath, type: typesByEnding.epub }].map(
      ({ path, type }) => `header ${base}${path} Content-Type ${type}`,
    ),
  ]
}

function fileLines({ base }: HostedSite): string[] {
  const server = [...hidingLines, ...redirectLines, 'file_server {', '\tprecompressed br gzip', '}']
  const lines = base === '/' ? server : underBase(base, server)
  // Inside `route`, directives keep their order.
  return ['route {', ...[...methodLines, ...lines].map((line) => `\t${line}`), '}']
}

function underBase(base: string, server: readonly string[]): string[] {
  const slashless = base.slice(0, -1)
  return [
    `@filtered expression ${quoted(`path('${slashless}') && {query} != ''`)}`,
    `redir @filtered ${base}?{query} 308`,
    `redir ${slashless} ${base} 308`,
    `handle_path ${base}* {`,
    ...server.map((line) => `\t${line}`),
    '}',
    'handle {',
    '\terror 404',
    '}',
  ]
}

const methodLines = [
  '@taking not method GET HEAD',
  'header @taking Allow "GET, HEAD"',
  'respond @taking "This host only gives." 405',
]

/** Files for hosts, and files that builds and version control leave there, are not for readers. */
const hidingLines = [
  '@hidden {',
  '\tpath /_headers */.*',
  '\tnot path /.well-known/*',
  '}',
  'error @hidden 404',
]

/** Caddy itself adds the slash to a folder's address, but drops the query, which may contain a link's filters. */
const redirectLines = [
  '@folder {',
  '\texpression {query} != ""',
  '\tnot path */ //*',
  '\tfile {path}/index.html',
  '}',
  'redir @folder {http.request.orig_uri.path}/?{query} 308',
]

const errorLines = [
  'handle_errors {',
  '\timport reader_headers',
  `\theader Cache-Control ${quoted(revalidated)}`,
  '\theader Content-Type "text/html; charset=utf-8"',
  '\trewrite * /404.html',
  '\t# What no file can be called is a fault of the file system to Caddy, and nothing to readers.',
  '\t@unnameable expression {err.message}.matches("file name too long|invalid argument")',
  '\tfile_server @unnameable {',
  '\t\tstatus 404',
  '\t}',
  '\tfile_server',
  '}',
]

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
