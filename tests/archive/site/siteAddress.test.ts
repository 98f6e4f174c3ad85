import { expect, test } from 'vitest'
import { languageAlternates } from '../../../src/archive/site/languageAlternates.ts'
import { siteAddress, sitePaths } from '../../../src/archive/site/siteAddress.ts'
import { parseSiteRoot } from '../../../src/disk/parseSiteRoot.ts'

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
  ['reader', undefined, 'write --base /reader/'],
  ['/reader', undefined, 'write --base /reader/'],
  ['', undefined, 'write --base /'],
  ['//reader/', undefined, 'write --base /reader/'],
  ['/../', undefined, 'write --base /'],
  ['/a b/', undefined, 'write --base /'],
  [`/${'a'.repeat(6000)}/`, undefined, '--base has 6002 characters; name a path of at most 200'],
  ['/', 'example.org', 'write it with its scheme'],
  ['/', 'ftp://example.org', 'write it with its scheme'],
  ['/', 'https://example.org/reader', 'write --site https://example.org, and the path as --base /reader/'],
  ['/', 'https://example.org/?a=1', 'write --site https://example.org'],
])('refuses base %.20s with site %s and says how to mend it', (base, site, advice) => {
  const parsed = parseSiteRoot(base, site)
  expect(parsed.ok ? '' : parsed.fault).toContain(advice)
})
