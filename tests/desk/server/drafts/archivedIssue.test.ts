import { expect, it } from 'vitest'
import { isAnotherIssue, recordArchived } from '../../../../src/desk/server/drafts/archivedIssue.ts'
import { madeIssue, madeStory } from '../../../site/madeIssues.ts'
import { makeFolder } from '../../../support/makeFolder.ts'

const issue = madeIssue('2024-05', [madeStory('first'), madeStory('second')])

it('an issue is the one that was recorded, in whatever order its fields stand, and another with other stories', async () => {
  const folder = await makeFolder({})
  await recordArchived(folder, issue)
  const { stories, ...head } = issue
  expect(await isAnotherIssue(folder, { stories, ...head })).toBe(false)
  expect(await isAnotherIssue(folder, { ...issue, stories: stories.toReversed() })).toBe(true)
})

it.each([
  ['no record', {}],
  ['a record that is damaged', { 'archived.json': '{ "hash"' }],
])('with %s, no issue counts as another', async (_what, files) => {
  expect(await isAnotherIssue(await makeFolder(files), issue)).toBe(false)
})

it('where the archive had no issue of the month, any is another', async () => {
  const folder = await makeFolder({})
  await recordArchived(folder, undefined)
  expect(await isAnotherIssue(folder, issue)).toBe(true)
  await recordArchived(folder, issue)
  expect(await isAnotherIssue(folder, issue)).toBe(false)
})
