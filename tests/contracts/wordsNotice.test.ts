import { expect, it } from 'vitest'
import { noRelease } from '../../src/archive/catalogue/catalogue.ts'
import { deriveCatalogue } from '../../src/site/data/deriveCatalogue.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { bundledNames } from '../support/bundledNames.ts'

it('has every file that is derived from CC-CEDICT say so, with its licence, in a file of its own', async () => {
  const { files } = deriveCatalogue(await bundledArchive(), await bundledNames(), noRelease, {
    lexicon: lexicon(),
  })
  const words = files.filter(({ path }) => path.startsWith('archive/words/'))
  expect(words.length).toBeGreaterThan(0)
  for (const { path, content } of words) {
    const { notice } = JSON.parse(content)
    expect(notice, path).toContain('CC-CEDICT')
    expect(notice, path).toContain('https://creativecommons.org/licenses/by-sa/4.0/')
  }
  const others = files.filter((file) => !words.includes(file))
  expect(others.filter(({ content }) => content.includes('CC-CEDICT'))).toEqual([])
})
