import { expect, it } from 'vitest'
import { readSiteRoot } from '../../src/cli/readArguments.ts'

it.each([
  ['/', undefined, { base: '/' }],
  ['/reader/', 'https://example.org', { base: '/reader/', site: 'https://example.org' }],
  ['/a/b.c/', 'http://localhost:8080/', { base: '/a/b.c/', site: 'http://localhost:8080' }],
  ['/', 'https://EXAMPLE.org', { base: '/', site: 'https://example.org' }],
])('takes base %s and site %s', (base, site, root) => {
  expect(readSiteRoot(base, site)).toEqual(root)
})

it.each([
  ['reader', undefined, 'siteRoot.basePath', { base: 'reader', example: '/reader/' }],
  ['/reader', undefined, 'siteRoot.basePath', { example: '/reader/' }],
  ['', undefined, 'siteRoot.basePath', { example: '/' }],
  ['//reader/', undefined, 'siteRoot.basePath', { example: '/reader/' }],
  ['/../', undefined, 'siteRoot.basePath', { example: '/' }],
  ['/a b/', undefined, 'siteRoot.basePath', { example: '/' }],
  [`/${'a'.repeat(6000)}/`, undefined, 'siteRoot.baseLength', { length: 6002, most: 200 }],
  ['/', 'example.org', 'siteRoot.siteAddress', { site: 'example.org' }],
  ['/', 'ftp://example.org', 'siteRoot.siteAddress', {}],
  ['/', 'https://example.org/a', 'siteRoot.sitePath', { origin: 'https://example.org', base: '/a/' }],
  ['/', 'https://example.org/?a=1', 'siteRoot.sitePath', { origin: 'https://example.org' }],
])('refuses base %.20s with site %s and says what to write', (base, site, code, params) => {
  const read = () => readSiteRoot(base, site)
  expect(read).toThrow(expect.objectContaining({ told: { code, params: expect.objectContaining(params) } }))
})
