import { act, screen, within } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { readReadingRecord } from '../../../src/app/memory/readingRecord.ts'
import { savedAtOnce } from '../../../src/app/memory/savedEntries.ts'
import { wordsAsTable } from '../../../src/app/saved/SavedWords.tsx'
import { catchDownloads } from '../support/catchDownloads.ts'
import { rememberRecord } from '../support/deviceDisk.ts'
import { aWhile, keepInSight } from '../support/keepInSight.ts'
import { headlines, renderRoute } from '../support/renderRoute.tsx'

const saved = (at: number) => ({
  at,
  pinyin: 'chá',
  senses: ['tea'],
  sentence: { en: 'Tea sells.', zh: '茶好卖。' },
  paragraph: 1,
})

/** A record of so many saved words of one story, and so many saved stories. */
const recordOf = (words: number, stories = 0) => ({
  '2021-07/tea': {
    words: Object.fromEntries(
      Array.from({ length: words }, (_, at) => [`茶${at}`, { saved: saved(at + 1) }]),
    ),
  },
  ...Object.fromEntries(
    Array.from({ length: stories }, (_, at) => [
      `1999-01/lost-${at}`,
      { saved: { at: at + 1, headline: { en: `Lost ${at}` } } },
    ]),
  ),
})

const list = () => within(screen.getByRole('region', { name: 'Words' }))
const button = (name: string | RegExp) => list().getByRole('button', { name })

it('counts 5,000 saved words, and restores a removed one as it was', async () => {
  const record = recordOf(4999)
  const { words } = record['2021-07/tea']
  const rice = { saved: saved(9_000), knownAt: 7 }
  await rememberRecord({ ...record, '2021-07/tea': { words: { ...words, 米: rice } } })
  const { user } = await renderRoute('/en/saved/')
  expect(list().getByText('5,000 words')).toBeTruthy()
  await user.click(button('Remove “米” from the list'))
  expect(list().getByText('4,999 words')).toBeTruthy()
  await user.click(button('Undo: put “米” back into the list'))
  expect(readReadingRecord()['2021-07/tea']?.words?.米).toEqual(rice)
})

it('asks one word after the other that the reader does not know yet, and hides its meaning until asked', async () => {
  const tea = { saved: { ...saved(1), translation: 'Tea' } }
  await rememberRecord({ '2021-07/tea': { words: { 茶: tea, 米: { saved: saved(2) } } } })
  const { user } = await renderRoute('/en/saved/')
  await user.click(button('Review'))
  const review = within(screen.getByRole('region', { name: 'Review' }))
  // The list has the meanings of all words.
  expect(list().getAllByRole('heading', { level: 3 })).toHaveLength(1)
  const press = (name: string) => user.click(review.getByRole('button', { name }))
  expect(review.getByText('1 of 2')).toBeTruthy()
  expect(review.getByRole('heading').textContent).toBe('米')
  expect(review.queryByText('tea')).toBeNull()
  await press('Show the meaning')
  expect(review.getByText('tea')).toBeTruthy()
  // What was pressed has gone.
  const region = screen.getByRole('region', { name: 'Review' })
  expect(document.activeElement).toBe(region)
  await press('Not yet')
  expect(document.activeElement).toBe(region)
  await press('Show the meaning')
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['茶', 'Tea'])
  await press('I know it')
  expect(review.getByRole('status').textContent).toBe('That was the last one.')
  const words = readReadingRecord()['2021-07/tea']?.words
  expect([words?.米?.knownAt, words?.茶?.knownAs]).toEqual([undefined, ['chá']])
  await press('End the review')
  expect(screen.queryByRole('region', { name: 'Review' })).toBeNull()
  expect(document.activeElement).toBe(button('Review'))
  await user.click(button('Review'))
  expect(list().getByText('1 of 1')).toBeTruthy()
  expect(headlines(3)).toEqual(['米'])
})

it('asks readers of Chinese for what English words mean', async () => {
  const tea = { saved: { ...saved(1), translation: 'Tea' } }
  await rememberRecord({ '2021-07/tea': { words: { 茶: tea } } })
  const { user } = await renderRoute('/zh/saved/')
  await user.click(screen.getByRole('button', { name: '复习' }))
  expect(headlines(3)).toEqual(['Tea'])
  expect(screen.queryByText('好卖。')).toBeNull()
  await user.click(screen.getByRole('button', { name: '显示释义' }))
  expect(headlines(3)).toEqual(['茶 chá'])
})

it('shows more of either list only when the reader asks, and as much again after a story', async () => {
  await rememberRecord(recordOf(60, 60))
  keepInSight()
  const { user, router } = await renderRoute('/en/saved/')
  await aWhile()
  const count = () => screen.getAllByRole('article').length
  expect(count()).toBe(savedAtOnce + 20)
  await user.click(screen.getByRole('button', { name: 'More saved words' }))
  await user.click(screen.getByRole('button', { name: 'More saved stories' }))
  expect(count()).toBe(2 * (savedAtOnce + 20))
  await act(() => router.navigate('/en/about/'))
  await act(() => router.navigate(-1))
  expect(count()).toBe(2 * (savedAtOnce + 20))
})

it.each([
  ['has left the archive', '1999-01/silk', 'The archive no longer has this story.', 0],
  ['has not arrived yet', '2099-12/silk', 'The issue this story belongs to has not been downloaded yet.', 0],
  ['can be read', '2021-07/silk', 'Show in the story', 1],
])('keeps the sentences of a word whose story %s', async (_state, key, says, links) => {
  await rememberRecord({ [key]: { words: { 丝: { saved: saved(1) } } } })
  await renderRoute('/en/saved/')
  for (const text of ['茶好卖。', 'Tea sells.', says]) expect(list().getByText(text)).toBeTruthy()
  expect(list().queryAllByRole('link', { name: 'Show in the story' })).toHaveLength(links)
})

it('names exported files by the day in the reader’s time zone', async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2021, 6, 31, 23, 30) })
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.useRealTimers()
  })
  const downloads = catchDownloads()
  await rememberRecord(recordOf(1))
  for (const page of ['saved', 'settings']) {
    const { user, unmount } = await renderRoute(`/en/${page}/`)
    for (const one of screen.getAllByRole('button', { name: /^Export/ })) await user.click(one)
    unmount()
  }
  expect(downloads.map(({ name }) => name).sort()).toEqual([
    'southwest-china-reading-2021-08-01.json',
    'southwest-china-words-2021-08-01.tsv',
  ])
})

it('exports words as a table, one row each and without formulas, whatever their texts', () => {
  const word = { ...saved(1), key: '2021-07/tea', text: '茶', senses: ['tea', 'tea\tplant'], paragraph: 2 }
  const words = [
    { ...word, translation: 'Tea', sentence: { en: 'Tea\nsells.', zh: '茶好卖。' } },
    { ...word, pinyin: '=chá()', senses: ['@tea', '=tea'], sentence: { zh: '＝茶。' } },
  ]
  expect(wordsAsTable(words, 'en', 'https://example.org/en/saved/').split('\n')).toEqual([
    'word\tpinyin\tsenses\tChinese sentence\tEnglish sentence\taddress\ttranslation\ttraditional\tcloze',
    '茶\tchá\ttea; tea plant\t茶好卖。\tTea sells.\thttps://example.org/en/issues/2021-07/tea/#p2\tTea\t茶\t{{c1::茶}}好卖。',
    "茶\t'=chá()\t'@tea; =tea\t'＝茶。\t\thttps://example.org/en/issues/2021-07/tea/#p2\t\t茶\t'＝{{c1::茶}}。",
    '',
  ])
})
