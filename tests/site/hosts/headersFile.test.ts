import { expect, it } from 'vitest'
import { fixedHeaders } from '../../../src/boot/contracts.ts'
import { inlineHash } from '../../../src/editions/inlineHash.ts'
import { metaPolicy, securityHeaders } from '../../../src/site/hosts/contentSecurityPolicy.ts'
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

it('the policy allows inline code of the build by its hash, each hash once and in a fixed order', () => {
  const [first = '', second = ''] = hashes.styles
  const policy = metaPolicy(hashes)
  expect(policy).toContain(`script-src 'self' '${inlineHash('theme()')}';`)
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("default-src 'none'")
  expect(metaPolicy({ ...hashes, styles: [second, first, second] })).toBe(policy)
})

it.each([
  ['/assets/app-B1x2c3d4.js', 'public, max-age=31536000, immutable'],
  ['/archive/issues/2021-07.9f8e7d6c.json', 'public, max-age=31536000, immutable'],
  ['/archive/glossary/9f8e7d6c5b4a.json', 'public, max-age=31536000, immutable'],
  ['/archive/words/2021-07.9f8e7d6c5b4a.json', 'public, max-age=31536000, immutable'],
  ['/sw.js', 'no-cache, no-store'],
  ['/', undefined],
  ['/archive/catalogue.json', undefined],
  ['/zh/issues/2021-07/tea/', undefined],
])('one rule at most says how long %s is kept: %s', (path, value) => {
  const values = value === undefined ? [] : [value]
  expect(valuesOn(path, 'Cache-Control')).toEqual(values)
  expect(valuesOn(`/reader${path}`, 'Cache-Control', '/reader/')).toEqual(values)
})

it('a rule says the type of books, which some hosts do not know', () => {
  const file = headersFile('/reader/', securityHeaders(hashes))
  expect(file).toContain('/reader/editions/*.epub\n  Content-Type: application/epub+zip\n')
})

it('lines and rules stay below the limits of Cloudflare', () => {
  const many = Array.from({ length: 12 }, (_, number) => inlineHash(`style ${number}`))
  const file = headersFile('/', securityHeaders({ scripts: many.slice(0, 4), styles: many }))
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000)
  expect(file.split('\n\n').length).toBeLessThan(100)
})

it.each(['/', '/reader/', '/a/b/'])(
  'the base %s is read back, also with the line ends of Windows',
  (base) => {
    const file = headersFile(base, securityHeaders(hashes))
    expect([readBase(file), readBase(file.replaceAll('\n', '\r\n'))]).toEqual([base, base])
  },
)

it.each(['', '<!doctype html>', '/*', '/en/index.html\n  X-Frame-Options: DENY', 'x*\n  A: b'])(
  '%j is no file of ours',
  (text) => {
    expect(readBase(text)).toBeUndefined()
  },
)

it('a configuration that is printed once has nothing that a release changes', () => {
  const [[, fixed = ''] = []] = fixedHeaders
  expect(fixed).not.toMatch(/(?:default|script|style)-src/)
  const [[, policy = ''] = []] = securityHeaders(hashes)
  for (const directive of [...fixed.split('; '), metaPolicy(hashes)]) expect(policy).toContain(directive)
  expect(securityHeaders(hashes).slice(1)).toEqual(fixedHeaders.slice(1))
})
