import { expect, it } from 'vitest'
import { emptyGlossary } from '../../src/archive/names/glossary.ts'
import { formatFiles } from '../../src/archive/outputFormats.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { machineFiles } from '../../src/site/machineFiles.ts'

it('writes each file of the table of formats except the catalogue and the licences', () => {
  const root = { base: '/reader/', site: 'https://example.org' }
  const files = machineFiles({ issues: [], glossary: emptyGlossary }, root)
  const elsewhere = [sitePaths.catalogue(), sitePaths.licences()]
  expect([...files.map(({ path }) => path), ...elsewhere].sort()).toEqual(
    [...formatFiles(), '.nojekyll'].sort(),
  )
})
