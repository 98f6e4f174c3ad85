import { expect, it } from 'vitest'
import { readReview, writeRemarks, writeReview } from '../../../src/desk/server/reviewPage.ts'
import { applyChange } from '../../../src/draft/applyChange.ts'
import { keyOf, madeDraft } from '../../draft/madeDraft.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('numbers the sentences of a draft for a colleague, and keeps the numbers and the remarks', async () => {
  const folder = await makeFolder({})
  const draft = madeDraft()
  const segment = keyOf(draft, 'They are late.')
  const changed = applyChange(draft, {
    kind: 'set-text',
    segment,
    language: 'en',
    text: 'They <b>are</b> late.',
  })
  const html = await writeReview(folder, changed)
  expect(html).toContain('Draft 草稿 · May 2024')
  expect(html).toContain('<span>2.1</span><span lang="en">They &lt;b&gt;are&lt;/b&gt; late.</span>')
  await writeRemarks(folder, '2.1 Are they?')
  await writeReview(folder, changed)
  const { keys, remarks } = await readReview(folder)
  expect([keys['2.1'], keys['1.0'], remarks]).toEqual([segment, draft.stories[0]?.key, '2.1 Are they?'])
})
