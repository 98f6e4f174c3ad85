import { expect, it } from 'vitest'
import { editionIssue } from '../../src/editions/editionIssue.ts'
import { digest, digestLimit, plainText } from '../../src/editions/plainText.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive } from '../support/bundled.ts'
import { drawnIssues } from './drawnIssues.ts'

const root = { base: '/', site: 'https://example.org' }

const bundled = await bundledArchive()

it('every text is complete, in both languages', () => {
  const bare = (text = '') => text.replace(/\s/g, '')
  for (const issue of [...bundled, ...drawnIssues]) {
    const text = bare(plainText(editionIssue(issue, ['en', 'zh']), root))
    for (const { en, zh } of issue.stories.flatMap(({ body }) => body.flat()))
      for (const one of [en, zh]) expect(text).toContain(bare(one))
  }
})

it('a digest for a chat has the headlines in both languages, and the pages of the issue', () => {
  for (const issue of bundled) {
    const text = digest(editionIssue(issue, ['zh', 'en']), root)
    expect(text.length).toBeLessThanOrEqual(digestLimit)
    expect(text).toContain(issue.stories[0]?.headline.zh)
    for (const language of ['zh', 'en']) expect(text).toContain(`/${language}/issues/${issue.id}/`)
  }
})

it('a digest leaves out the last stories if there are too many, and says how many', () => {
  const stories = Array.from({ length: 60 }, (_, at) => madeStory(`story-${at + 1}`))
  const text = digest(editionIssue(madeIssue('2021-07', stories), ['zh', 'en']), root)
  const told = text.split('\n\n').length - 3
  expect(text.length).toBeLessThanOrEqual(digestLimit)
  expect(text).toContain(`还有${60 - told}篇`)
})
