import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fixedHeaders } from '../../../src/boot/contracts.ts'
import { inlineHash } from '../../../src/editions/inlineHash.ts'
import {
  contentSecurityPolicy,
  metaPolicy,
  securityHeaders,
} from '../../../src/site/hosts/contentSecurityPolicy.ts'
import { headersFile, readBase } from '../../../src/site/hosts/headersFile.ts'

const hashes = { scripts: [inlineHash('theme()')], styles: [inlineHash('a{}'), inlineHash('b{}')] }

/** The values of one header on a path. As on the hosts that read the file, every rule applies that matches the path. */
function valuesOn(path: string, header: string, base = '/'): string[] {
  return headersFile(base, securityHeaders(hashes))
    .split('\n\n')
    .filter((rule) => {
      const [pattern = ''] = rule.split('\n')
      return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
    })
    .flatMap((rule) => rule.split('\n').filter((line) => line.startsWith(`  ${header}: `)))
    .map((line) => line.slice(header.length + 4))
}

test('lets run inline what the build wrote, by its hash, and nothing else inline', () => {
  const digest = createHash('sha256').update('theme()').digest('base64')
  const policy = contentSecurityPolicy(hashes)
  expect(policy).toContain(`script-src 'self' 'sha256-${digest}';`)
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('names a hash once, in an order of its own, so that two builds give the same policy', () => {
  const [first = '', second = ''] = hashes.styles
  const policy = contentSecurityPolicy({ scripts: [], styles: [second, first, second] })
  expect(policy).toBe(contentSecurityPolicy({ scripts: [], styles: [first, second] }))
  expect(policy).toContain("script-src 'self';")
})

test('leaves out of the meta element only what browsers ignore there', () => {
  expect(`${metaPolicy(hashes)}; frame-ancestors 'none'`).toBe(contentSecurityPolicy(hashes))
})

test.each([
  ['/assets/app-B1x2c3d4.js', 'public, max-age=31536000, immutable'],
  ['/archive/issues/2021-07.9f8e7d6c.json', 'public, max-age=31536000, immutable'],
  ['/archive/glossary/9f8e7d6c5b4a.json', 'public, max-age=31536000, immutable'],
  ['/archive/words/2021-07.9f8e7d6c5b4a.json', 'public, max-age=31536000, immutable'],
  ['/archive/catalogue.json', 'no-cache'],
  ['/archive/issue.schema.json', 'no-cache'],
  ['/feed.json', 'no-cache'],
  ['/', 'no-cache'],
  ['/zh/issues/2021-07/tea/', 'no-cache'],
  ['/en/feed.xml', 'no-cache'],
  ['/sw.js', 'no-cache, no-store'],
  ['/manifest.en.webmanifest', 'no-cache'],
  ['/sitemap.xml', 'no-cache'],
  ['/licenses.txt', 'no-cache'],
  ['/editions/2021-07.en.epub', 'no-cache'],
  ['/editions/2021-07.html', 'no-cache'],
])('sets how long %s may be kept by one rule alone', (path, value) => {
  expect(valuesOn(path, 'Cache-Control')).toEqual([value])
  expect(valuesOn(`/reader${path}`, 'Cache-Control', '/reader/')).toEqual([value])
})

test('says what a book is, for hosts that do not know', () => {
  const file = headersFile('/reader/', securityHeaders(hashes))
  expect(file).toContain('/reader/editions/*.epub\n  Content-Type: application/epub+zip\n')
})

test('sets the security headers once on every path under the base', () => {
  for (const path of ['/', '/en/', '/assets/app-B1x2c3d4.js', '/sw.js', '/nothing'])
    for (const [name, value] of securityHeaders(hashes)) expect(valuesOn(path, name)).toEqual([value])
  expect(valuesOn('/elsewhere/', 'X-Content-Type-Options', '/reader/')).toEqual([])
})

test('keeps within the length of a line and the number of rules that Cloudflare reads', () => {
  const many = Array.from({ length: 12 }, (_, number) => inlineHash(`style ${number}`))
  const file = headersFile('/', securityHeaders({ scripts: many.slice(0, 4), styles: many }))
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000)
  expect(file.split('\n\n').length).toBeLessThan(100)
})

test('reads back the base, also from a file with the line ends of Windows', () => {
  for (const base of ['/', '/reader/', '/a/b/']) {
    const file = headersFile(base, securityHeaders(hashes))
    expect([readBase(file), readBase(file.replaceAll('\n', '\r\n'))]).toEqual([base, base])
  }
})

test.each(['', '<!doctype html>', '/*', '/en/index.html\n  X-Frame-Options: DENY', 'x*\n  A: b'])(
  'takes %j for no file of ours',
  (text) => {
    expect(readBase(text)).toBeUndefined()
  },
)

test('lets a configuration that is printed once carry nothing that a release changes', () => {
  const [[, fixed = ''] = []] = fixedHeaders
  expect(fixed).not.toMatch(/(?:default|script|style)-src/)
  for (const directive of fixed.split('; ')) expect(contentSecurityPolicy(hashes)).toContain(directive)
  expect(securityHeaders(hashes).slice(1)).toEqual(fixedHeaders.slice(1))
})
