import { expect, it } from 'vitest'
import { digest, digestLimit } from '../../src/editions/digest.ts'
import { editionIssue } from '../../src/editions/editionIssue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()

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
