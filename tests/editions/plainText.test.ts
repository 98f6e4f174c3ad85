import { expect, it } from 'vitest'
import { editionIssue } from '../../src/editions/editionIssue.ts'
import { plainText } from '../../src/editions/plainText.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { drawnIssues } from './drawnIssues.ts'

const root = { base: '/', site: 'https://example.org' }

it('every text is complete, in both languages', async () => {
  const bare = (text = '') => text.replace(/\s/g, '')
  for (const issue of [...(await bundledArchive()), ...drawnIssues]) {
    const text = bare(plainText(editionIssue(issue, ['en', 'zh']), root))
    for (const { en, zh } of issue.stories.flatMap(({ body }) => body.flat()))
      for (const one of [en, zh]) expect(text).toContain(bare(one))
  }
})
