import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { securityHeaders } from '../../src/site/hosts/contentSecurityPolicy.ts'
import { headersFile } from '../../src/site/hosts/headersFile.ts'

/** Its pages have nothing inline. */
export const noHashes = { scripts: [], styles: [] }

/** A file beside the site that must never be served. */
export const secret = 'not for readers'

/** Long enough to be compressed. */
function long(text: string): string {
  return `${text}\n${'Chengdu and Chongqing trade with the world. 成都与重庆。\n'.repeat(60)}`
}

export const madeFiles: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<!doctype html><title>Root</title>',
  '404.html': '<!doctype html><title>Not found 找不到</title>',
  'en/index.html': long('<!doctype html><title>Front page</title>'),
  'en/issues/index.html': '<!doctype html><title>Issues</title>',
  'en/feed.xml': long('<feed xmlns="http://www.w3.org/2005/Atom"/>'),
  'feed.json': long('{}'),
  'assets/app-B1x2c3d4.js': long('export const app = 1'),
  'assets/precompressed-C1.js': long('export const small = 1'),
  'assets/precompressed-C1.js.br': brotliCompressSync(long('export const small = 1')),
  'icon.png': Buffer.alloc(2048, 'png'),
  'archive/catalogue.json': long('{}'),
  'archive/issues/2021-07.9f8e7d6c.json': long('{"id":"2021-07"}'),
  'manifest.en.webmanifest': '{}',
  '.nojekyll': '',
  '.building-host-12-abcdef/site/sw.js': 'half a build',
  '.well-known/security.txt': 'Contact: mailto:editor@example.org\n',
  'licenses.txt': long('react 19 (MIT)'),
  'robots.txt': 'User-agent: *\n',
  'sw.js': 'self.skipWaiting()',
}

/** Writes a small site into a new folder, with the secret beside it. */
export async function makeSite(base: string): Promise<{ readonly folder: string; readonly site: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'reader-host-'))
  const site = join(folder, 'dist')
  await writeFile(join(await created(folder), 'secret.txt'), secret)
  // From here nginx serves a page of its own for each address that its configuration does not know.
  await writeFile(join(await created(join(folder, 'html')), 'index.html'), secret)
  const files = { ...madeFiles, _headers: headersFile(base, securityHeaders(noHashes)) }
  for (const [path, content] of Object.entries(files)) {
    await created(dirname(join(site, path)))
    await writeFile(join(site, path), content)
  }
  return { folder, site }
}

async function created(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  return folder
}
