import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SiteRoot } from '../../../src/archive/site/siteAddress.ts'
import { buildArguments } from '../../../src/desk/server/buildArguments.ts'
import { robots } from '../../../src/site/feeds/robots.ts'
import { headersFile } from '../../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../../support/makeFolder.ts'

const archive = 'issues'

function builtSite(root: SiteRoot): Promise<string> {
  return makeFolder({
    _headers: headersFile(root.base, [['X-Content-Type-Options', 'nosniff']]),
    'robots.txt': robots(root),
  })
}

it('a site that is published again stays where the build before it was to live', async () => {
  const out = await builtSite({ base: '/reader/', site: 'https://example.org' })
  expect(await buildArguments({ archive, out })).toEqual([
    ...['--archive', archive, '--out', out],
    ...['--base', '/reader/', '--site', 'https://example.org'],
  ])
})

it('a site whose origin was not known stays without one', async () => {
  const out = await builtSite({ base: '/reader/' })
  expect(await buildArguments({ archive, out })).toEqual([
    '--archive',
    archive,
    '--out',
    out,
    '--base',
    '/reader/',
  ])
})

it('the first build is for the root of its host, unless the editor says otherwise', async () => {
  const out = join(await makeFolder({}), 'site')
  expect(await buildArguments({ archive, out })).toEqual(['--archive', archive, '--out', out])
  expect(await buildArguments({ archive, out, root: { base: '/news/' } })).toEqual([
    ...['--archive', archive, '--out', out],
    ...['--base', '/news/'],
  ])
})

it('what the editor says of the site is believed before the build that is there', async () => {
  const out = await builtSite({ base: '/reader/', site: 'https://example.org' })
  const root = { base: '/', site: 'https://news.example.org' }
  expect(await buildArguments({ archive, out, root })).toEqual([
    ...['--archive', archive, '--out', out],
    ...['--base', '/', '--site', 'https://news.example.org'],
  ])
})

it.each([
  ['a sitemap without an origin', '/reader/*', 'data:x'],
  ['a base that no build takes', '/my site/*', 'https://example.org/sitemap.xml'],
])(
  'files that no build of ours wrote, with %s, do not say where the site lives',
  async (_what, path, sitemap) => {
    const out = await makeFolder({
      _headers: `${path}\n  X-Content-Type-Options: nosniff\n`,
      'robots.txt': `Sitemap: ${sitemap}\n`,
    })
    expect(await buildArguments({ archive, out })).toEqual(['--archive', archive, '--out', out])
  },
)

it('a site whose files were saved with the line ends of Windows stays where it is', async () => {
  const root = { base: '/reader/', site: 'https://example.org' }
  const asWindows = (text: string) => text.replaceAll('\n', '\r\n')
  const out = await makeFolder({
    _headers: asWindows(headersFile(root.base, [['X-Content-Type-Options', 'nosniff']])),
    'robots.txt': asWindows(robots(root)),
  })
  expect(await buildArguments({ archive, out })).toEqual([
    ...['--archive', archive, '--out', out],
    ...['--base', '/reader/', '--site', 'https://example.org'],
  ])
})
