import { describe, expect, it } from 'vitest'
import { type EditionKind, editionKinds, editionNames } from '../../src/editions/editionKinds.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()

describe('every edition but the PDF, which its browser test measures', () => {
  it.each(editionNames.filter((name) => name !== 'pdf'))(
    '%s keeps its limits for the whole archive',
    async (name) => {
      for (const issue of bundled) {
        const kind: EditionKind = editionKinds[name]
        const made = await kind.make(issue, root)
        const files = 'files' in made ? made.files : []
        expect(files.length).toBeGreaterThan(0)
        const large = files.filter(({ content, most = 80_000 }) => Buffer.byteLength(content) > most)
        expect(large.map(({ ending }) => ending)).toEqual([])
      }
    },
  )
})
