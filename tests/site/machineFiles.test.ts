import { expect, it } from 'vitest'
import { emptyGlossary } from '../../src/archive/names/glossary.ts'
import { formatFiles } from '../../src/archive/outputFormats.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { compressedTypes, knownTypes } from '../../src/site/hosts/hostedSite.ts'
import { machineFiles } from '../../src/site/machineFiles.ts'

const archive = { issues: [], glossary: emptyGlossary }
const root = { base: '/reader/', site: 'https://example.org' }

it('writes each file of the table of formats, but for those that come with what they list', () => {
  const written = machineFiles(archive, root, { scripts: [], styles: [] }).map(({ path }) => path)
  const elsewhere = [sitePaths.catalogue(), sitePaths.licences()]
  const forHosts = ['_headers', '.nojekyll']
  expect([...written, ...elsewhere].sort()).toEqual(
    [...formatFiles().map(({ path }) => path), ...forHosts].sort(),
  )
})

it('tells hosts the types that an ending does not', () => {
  expect(knownTypes).toEqual([
    { path: 'en/feed.xml', type: 'application/atom+xml' },
    { path: 'zh/feed.xml', type: 'application/atom+xml' },
    { path: 'feed.json', type: 'application/feed+json' },
    { path: 'manifest.en.webmanifest', type: 'application/manifest+json' },
    { path: 'manifest.zh.webmanifest', type: 'application/manifest+json' },
  ])
})

it('has hosts compress what is text, whatever they call it', () => {
  expect(compressedTypes).toEqual([
    'application/atom+xml',
    'application/feed+json',
    'application/javascript',
    'application/json',
    'application/manifest+json',
    'application/xml',
    'image/svg+xml',
    'text/css',
    'text/javascript',
    'text/plain',
    'text/xml',
  ])
})
