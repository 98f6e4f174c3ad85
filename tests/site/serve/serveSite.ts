import { onTestFinished } from 'vitest'
import { type StaticHostOptions, startStaticHost } from '../../../src/site/serve/staticHost.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { type RawRequest, rawRequest } from '../../support/rawRequest.ts'

export const script = 'export const answer = 42\n'.repeat(200)
export const site = {
  'index.html': '<h1>Front</h1>',
  '404.html': '<h1>Not found</h1>',
  'en/index.html': '<h1>Stories</h1>',
  'zh/阅读/index.html': '<h1>阅读</h1>',
  'feed.xml': '<feed/>',
  'feed.json': '{}',
  'icon.svg': '<svg/>',
  'icon.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  'manifest.webmanifest': '{}',
  'sw.js': '// worker',
  'assets/app-BxK2hQ1f.js': script,
  'archive/issues/2021-07.3f9a0c1e7b.json': '{"id":"2021-07"}',
  'archive/issues/2021-07.json': '{"id":"2021-07"}',
  'empty/notes.txt': 'no index here',
}

/** Serves a folder until the test ends. */
export async function serve(folder: string, options?: StaticHostOptions) {
  const host = await startStaticHost(folder, options)
  onTestFinished(host.stop)
  return { host, get: (target: string, request?: RawRequest) => rawRequest(host.url, target, request) }
}

/** Serves the small site above, with other files added. */
export async function serveSite(files: Readonly<Record<string, string>> = {}, options?: StaticHostOptions) {
  return serve(await makeFolder({ ...site, ...files }), options)
}
