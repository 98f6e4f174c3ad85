import { expect, test } from 'vitest'
import { languageAlternates, siteAddress, sitePaths } from '../../src/archive/siteAddress.ts'
import { parseSiteRoot } from '../../src/disk/parseSiteRoot.ts'

const story = sitePaths.story('zh', '2021-07', 'tea')

test('is absolute where the site is known, else from the root of the host', () => {
  expect(siteAddress({ base: '/', site: 'https://example.org' }, story)).toBe(
    'https://example.org/zh/issues/2021-07/tea/',
  )
  expect(siteAddress({ base: '/reader/' }, story)).toBe('/reader/zh/issues/2021-07/tea/')
})

test('names a page in both languages and English for all other readers', () => {
  expect(languageAlternates({ base: '/' }, (language) => sitePaths.issue(language, '2021-07'))).toEqual([
    { hreflang: 'en', href: '/en/issues/2021-07/' },
    { hreflang: 'zh-Hans', href: '/zh/issues/2021-07/' },
    { hreflang: 'x-default', href: '/en/issues/2021-07/' },
  ])
})

test('sends readers of neither language to the root, which asks the browser', () => {
  expect(languageAlternates({ base: '/reader/' }, sitePaths.front).at(-1)).toEqual({
    hreflang: 'x-default',
    href: '/reader/',
  })
})

test.each([
  ['/', undefined, { base: '/' }],
  ['/reader/', 'https://example.org', { base: '/reader/', site: 'https://example.org' }],
  ['/a/b.c/', 'http://localhost:8080/', { base: '/a/b.c/', site: 'http://localhost:8080' }],
  ['/', 'https://EXAMPLE.org', { base: '/', site: 'https://example.org' }],
])('takes base %s and site %s', (base, site, root) => {
  expect(parseSiteRoot(base, site)).toEqual({ ok: true, root })
})

test.each([
  ['reader', undefined, 'siteRoot.basePath', { base: 'reader', example: '/reader/' }],
  ['/reader', undefined, 'siteRoot.basePath', { example: '/reader/' }],
  ['', undefined, 'siteRoot.basePath', { example: '/' }],
  ['//reader/', undefined, 'siteRoot.basePath', { example: '/reader/' }],
  ['/../', undefined, 'siteRoot.basePath', { example: '/' }],
  ['/a b/', undefined, 'siteRoot.basePath', { example: '/' }],
  [`/${'a'.repeat(6000)}/`, undefined, 'siteRoot.baseLength', { length: 6002, most: 200 }],
  ['/', 'example.org', 'siteRoot.siteAddress', { site: 'example.org' }],
  ['/', 'ftp://example.org', 'siteRoot.siteAddress', {}],
  [
    '/',
    'https://example.org/reader',
    'siteRoot.sitePath',
    { origin: 'https://example.org', base: '/reader/' },
  ],
  ['/', 'https://example.org/?a=1', 'siteRoot.sitePath', { origin: 'https://example.org' }],
])('refuses base %.20s with site %s and says what to write', (base, site, code, params) => {
  expect(parseSiteRoot(base, site)).toMatchObject({ ok: false, fault: { code, params } })
})
