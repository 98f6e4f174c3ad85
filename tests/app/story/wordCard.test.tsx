import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { catalogueQuery, wordPartsQuery, wordsQuery } from '../../../src/app/data/queries.ts'
import { invariant } from '../../../src/archive/invariant.ts'
import type { Language } from '../../../src/archive/languages.ts'
import { publishIssue } from '../../../src/archive/publishedIssue.ts'
import type { IssueWord, TextPiece } from '../../../src/archive/words/issueWords.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const issue = madeIssue('2021-07', [
  madeStory('tea', { headline: { en: 'Tea' }, body: [[{ en: 'Exports fell.', zh: '出口下降。' }]] }),
])
const words: readonly IssueWord[] = [
  { text: '出口', pinyin: 'chūkǒu', senses: ['to export'], band: 2 },
  { text: '下降', pinyin: 'xiàjiàng', senses: ['to decline', 'to drop'], band: 2 },
]
const pieces = words.map((word, at): TextPiece => ({ start: 2 * at, end: 2 * at + 2, word }))
const file = { file: 'words/2021-07.json', bytes: 1, sri: '' }
const wordParts = { file: 'words/parts.json', bytes: 1, sri: '' }
const parts = new Map(
  [
    { text: '下', readings: [{ pinyin: 'xià', senses: ['down'] }] },
    {
      text: '降',
      readings: [
        { pinyin: 'xiáng', senses: ['to surrender'] },
        { pinyin: 'jiàng', senses: ['to drop', 'to fall'] },
      ],
    },
  ].map((part) => [part.text, part]),
)

/** Opens the card of the story's sentence, and moves to its last word by the buttons of the card. */
async function openLastWord(language: Language, read: Language) {
  const { client, user } = await renderRoute(`/${language}/issues/2021-07/tea/?view=${read}`, {
    issues: [issue],
  })
  const texts = [
    { pieces: [], answers: new Map() },
    { pieces, answers: new Map(pieces.map((piece, at) => [at, [piece]])) },
  ]
  act(() => {
    client.setQueryData(wordsQuery(file, publishIssue(issue)).queryKey, new Map([['tea', texts]]))
    client.setQueryData(wordPartsQuery(wordParts).queryKey, parts)
    client.setQueryData(catalogueQuery.queryKey, (known) => {
      if (!known) return known
      const issues = known.value.issues.map((one) => ({ ...one, words: file }))
      return { value: { ...known.value, issues, wordParts } }
    })
  })
  const text = read === 'en' ? 'Exports fell.' : '出口下降。'
  await user.click(invariant(screen.getAllByText(text)[0], 'sentence'))
  const card = within(await screen.findByRole('note'))
  await user.click(card.getByRole('button', { name: /^Words in|^句中/ }))
  await user.click(card.getByRole('button', { name: /^Next|^下一/ }))
  return { user, card }
}

it.each([
  {
    language: 'en',
    read: 'zh',
    heading: '下降 xiàjiàng',
    tools: ['Hear it', 'Save word', 'I know it', 'Parts'],
  },
  {
    language: 'en',
    read: 'en',
    heading: '下降 xiàjiàng',
    tools: ['Hear it', 'Save word', 'I know it', 'Parts'],
  },
  { language: 'zh', read: 'zh', heading: '下降 xiàjiàng', tools: ['朗读', '收藏生词', '我认识', '拆开看'] },
  { language: 'zh', read: 'en', heading: '下降 fell', tools: ['朗读', '收藏生词'] },
] as const)(
  'a touched word has its pinyin, or the English word for Chinese readers of English: %j',
  async ({ language, read, heading, tools }) => {
    const { card } = await openLastWord(language, read)
    expect(card.getByRole('heading').textContent).toBe(heading)
    expect(card.getByText('to decline · to drop')).toBeTruthy()
    const buttons = within(invariant(card.getByText(tools[0]).parentElement ?? undefined, 'tools'))
    expect(buttons.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(tools)
  },
)

it('shows the parts of a word on demand, with the reading that each has in the word first', async () => {
  const { card, user } = await openLastWord('en', 'zh')
  const button = card.getByRole('button', { name: 'Parts' })
  await user.click(button)
  expect(button.ariaExpanded).toBe('true')
  expect(card.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '下xià down',
    '降jiàng to drop · to fallxiáng to surrender',
  ])
  await user.click(card.getByRole('button', { name: 'Previous word' }))
  expect(card.queryByRole('listitem')).toBeNull()
})
