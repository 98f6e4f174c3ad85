import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { catalogueQuery, wordsQuery } from '../../../src/app/data/queries.ts'
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
    client.setQueryData(
      catalogueQuery.queryKey,
      (known) =>
        known && {
          value: { ...known.value, issues: known.value.issues.map((one) => ({ ...one, words: file })) },
        },
    )
  })
  const text = read === 'en' ? 'Exports fell.' : '出口下降。'
  await user.click(invariant(screen.getAllByText(text)[0], 'sentence'))
  const card = within(screen.getByRole('note'))
  await user.click(card.getByRole('button', { name: /^Words in|^句中/ }))
  await user.click(card.getByRole('button', { name: /^Next|^下一/ }))
  return { user, card }
}

it.each([
  { language: 'en', read: 'zh', heading: '下降 xiàjiàng', tools: ['Hear it', 'Save word', 'I know it'] },
  { language: 'en', read: 'en', heading: '下降 xiàjiàng', tools: ['Hear it', 'Save word', 'I know it'] },
  { language: 'zh', read: 'zh', heading: '下降 xiàjiàng', tools: ['朗读', '收藏生词', '我认识'] },
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
