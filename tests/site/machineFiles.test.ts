import { expect, it } from 'vitest'
import { emptyGlossary } from '../../src/archive/names/glossary.ts'
import { formatFiles } from '../../src/archive/outputFormats.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { compressedTypes } from '../../src/site/hosts/hostedSite.ts'
import { machineFiles } from '../../src/site/machineFiles.ts'

it('writes each file of the table of formats except the catalogue and the licences', () => {
  const root = { base: '/reader/', site: 'https://example.org' }
  const files = machineFiles({ issues: [], glossary: emptyGlossary }, root)
  const elsewhere = [sitePaths.catalogue(), sitePaths.licences()]
  expect([...files.map(({ path }) => path), ...elsewhere].sort()).toEqual(
    [...formatFiles().map(({ path }) => path), '.nojekyll'].sort(),
  )
})

it('lets hosts compress text of every type, and no pictures or books', () => {
  for (const type of [
    'application/atom+xml',
    'application/feed+json',
    'text/css',
    'image/svg+xml',
    'text/xml',
  ])
    expect(compressedTypes).toContain(type)
  expect(compressedTypes.filter((type) => /epub|png|webp|icon/.test(type))).toEqual([])
})
