import { act, screen, within } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { readReadingRecord, saveWord } from '../../../src/app/memory/readingRecord.ts'
import { writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import { wordLimit } from '../../../src/app/memory/savedEntries.ts'
import { savedAtOnce } from '../../../src/app/saved/SavedPage.tsx'
import { leaveOnDisk } from '../support/deviceDisk.ts'
import { aWhile, keepInSight } from '../support/keepInSight.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const saved = (at: number) => ({
  at,
  pinyin: 'chá',
  senses: ['tea'],
  sentence: { en: 'Tea sells.', zh: '茶好卖。' },
  paragraph: 1,
})

it('5,000 saved words are counted, shown twenty at a time, and removed one by one', async () => {
  const words = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [`茶${at}`, { saved: saved(at + 1) }]),
  )
  await leaveOnDisk(writeRecord({ '2021-07/tea': { words } }))
  const { user } = await renderRoute('/en/saved/')
  const list = within(screen.getByRole('region', { name: 'Words' }))
  expect(list.getByText('5,000 words')).toBeTruthy()
  expect(list.getAllByRole('article')).toHaveLength(20)
  await user.click(list.getByRole('button', { name: 'More saved words' }))
  expect(list.getAllByRole('article')).toHaveLength(40)
  await user.click(list.getByRole('button', { name: 'Remove “茶4999” from the list' }))
  expect(list.getByText('4,999 words')).toBeTruthy()
})

it('a removed word stays in its place with its button, which puts it back as it was', async () => {
  const words = { 茶: { saved: saved(1), knownAt: 7 }, 米: { saved: saved(2) } }
  await leaveOnDisk(writeRecord({ '2021-07/tea': { words } }))
  const { user } = await renderRoute('/en/saved/')
  const list = within(screen.getByRole('region', { name: 'Words' }))
  await user.click(list.getByRole('button', { name: 'Remove “米” from the list' }))
  const undo = list.getByRole('button', { name: 'Undo: put “米” back into the list' })
  expect(document.activeElement).toBe(undo)
  expect(list.getByText('1 word')).toBeTruthy()
  expect(list.getByRole('status').textContent).toBe('Removed: 米')
  await user.click(list.getByRole('button', { name: 'Remove “茶” from the list' }))
  await user.click(undo)
  expect(list.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['米 chá'])
  await user.click(list.getByRole('button', { name: 'Undo: put “茶” back into the list' }))
  expect(readReadingRecord()['2021-07/tea']?.words).toEqual(words)
})

it('a removed word is not put back into a full list, which says so', async () => {
  const words = Object.fromEntries(
    Array.from({ length: wordLimit }, (_, at) => [`茶${at}`, { saved: saved(at + 1) }]),
  )
  await leaveOnDisk(writeRecord({ '2021-07/tea': { words } }))
  const { user } = await renderRoute('/en/saved/')
  await user.click(screen.getByRole('button', { name: 'Remove “茶4999” from the list' }))
  act(() => void saveWord('2021-07/rice', '米', saved(1)))
  await user.click(screen.getByRole('button', { name: /^Undo.*茶4999/ }))
  expect(screen.getByRole('alert').textContent).toMatch(/^No more than 5,000 words/)
})

it('both lists grow only when the reader asks, so that what stands below them can be reached', async () => {
  const words = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`茶${at}`, { saved: saved(at + 1) }]),
  )
  const stories = Array.from({ length: 60 }, (_, at) => [
    `1999-01/lost-${at}`,
    { saved: { at: at + 1, headline: { en: `Lost ${at}` } } },
  ])
  await leaveOnDisk(writeRecord({ '2021-07/tea': { words }, ...Object.fromEntries(stories) }))
  keepInSight()
  await renderRoute('/en/saved/')
  await aWhile()
  expect(screen.getAllByRole('article')).toHaveLength(savedAtOnce + 20)
})

it('the list is as long as it was for a reader who comes back from a story, beside that of stories', async () => {
  const words = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [`茶${at}`, { saved: saved(at + 1) }]),
  )
  const stories = Array.from({ length: 60 }, (_, at) => [
    `1999-01/lost-${at}`,
    { saved: { at: at + 1, headline: { en: `Lost ${at}` } } },
  ])
  await leaveOnDisk(writeRecord({ '2021-07/tea': { words }, ...Object.fromEntries(stories) }))
  const { user, router } = await renderRoute('/en/saved/')
  const articles = () => screen.getAllByRole('article').length
  const few = articles()
  await user.click(screen.getByRole('button', { name: 'More saved words' }))
  await user.click(screen.getByRole('button', { name: 'More saved stories' }))
  const many = articles()
  expect(many).toBe(few + 20 + savedAtOnce)
  await act(() => router.navigate('/en/about/'))
  await act(() => router.navigate(-1))
  expect(articles()).toBe(many)
})

it('the names of the files that a reader exports have the reader’s own day', async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2021, 6, 31, 23, 30) })
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const { createObjectURL, revokeObjectURL } = URL
  Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => {} })
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.useRealTimers()
    Object.assign(URL, { createObjectURL, revokeObjectURL })
  })
  await leaveOnDisk(writeRecord({ '2021-07/tea': { words: { 茶: { saved: saved(1) } } } }))
  const { user } = await renderRoute('/en/saved/')
  for (const button of screen.getAllByRole('button', { name: /^Export/ })) await user.click(button)
  expect(names.sort()).toEqual([
    'southwest-china-reading-2021-08-01.json',
    'southwest-china-words-2021-08-01.tsv',
  ])
})

it('a word whose story has left the archive keeps both its sentences, and says so', async () => {
  await leaveOnDisk(writeRecord({ '1999-01/silk': { words: { 丝: { saved: saved(1) } } } }))
  await renderRoute('/en/saved/')
  const list = within(screen.getByRole('region', { name: 'Words' }))
  expect(list.getByText('茶好卖。')).toBeTruthy()
  expect(list.getByText('Tea sells.')).toBeTruthy()
  expect(list.getByText('The archive no longer has this story.')).toBeTruthy()
  expect(list.queryByRole('link')).toBeNull()
})

it('a word of an issue that is later than the archive here says that the issue is not here yet', async () => {
  await leaveOnDisk(writeRecord({ '2099-12/silk': { words: { 丝: { saved: saved(1) } } } }))
  await renderRoute('/en/saved/')
  const list = within(screen.getByRole('region', { name: 'Words' }))
  expect(list.getByText('The issue of this story is not here yet.')).toBeTruthy()
  expect(list.queryByText('The archive no longer has this story.')).toBeNull()
})
