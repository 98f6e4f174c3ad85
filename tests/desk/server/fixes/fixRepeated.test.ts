import { expect, it } from 'vitest'
import type { Issue, Story } from '../../../../src/archive/issue.ts'
import { checkDraft } from '../../../../src/desk/server/drafts/draftFindings.ts'
import { applyChange } from '../../../../src/draft/applyChange.ts'
import { draftOfIssue } from '../../../../src/draft/draftOfIssue.ts'

const twice = [
  'Nobody would write a sentence of so many words twice in one issue,',
  'unless it was copied there from another story by mistake.',
] as const
const own = [
  'The trains run from the plain to the hills each hour, and those who ride in them carry baskets of mushrooms, cheese and walnut oil to the markets of the towns below.',
  'A hall for four hundred readers was built beside the river last year, with a roof of tiles, a tea room, a garden of bamboo, and windows that look upon the old bridge.',
] as const

function storyOf(id: string, body: Story['body']): Story {
  return {
    id,
    date: '2024-05-07',
    section: 'latest',
    places: ['chengdu'],
    topics: ['culture'],
    headline: { en: 'Library opens its doors', zh: '图书馆开门迎客' },
    body,
  }
}

it.each([
  ['sentence', (en: string) => [[{ en: twice.join(' ') }, { en }]]],
  ['paragraph', (en: string) => [twice.map((part) => ({ en: part })), [{ en }]]],
])('of a %s that is repeated, that alone goes out of the story', (_part, bodyOf) => {
  const [first, second] = own.map((en, at) => storyOf(`story-${at}`, bodyOf(en)))
  if (!first || !second) throw new Error('there are two stories')
  const issue: Issue = { id: '2024-05', title: { en: 'Made', zh: '自编' }, stories: [first, second] }
  const draft = draftOfIssue(issue)
  const { findings } = checkDraft(draft, { draft, remarks: [], imports: 1, refused: [] })
  const offers = findings.find(({ rule }) => rule === 'repeated-text')?.offers ?? []
  expect(offers.map(({ differences }) => differences)).toEqual([
    [{ language: 'en', before: twice.join(' '), after: '' }],
  ])
  const mended = offers.reduce((now, { change }) => applyChange(now, change), draft)
  expect(mended.stories[1]?.headline.en).toBe('Library opens its doors')
  expect(mended.stories[1]?.body.flat().map(({ en }) => en)).toEqual([own[1]])
  expect(mended.unplaced.map(({ text }) => text).join(' ')).toBe(twice.join(' '))
})
