import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type ReadingRecord, writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { leaveOnDisk, refuseWriting, storedRecord } from '../support/deviceDisk.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const airport = '2021-07/tianfu-airport-opens'
const headline = 'Tianfu airport opens, making Chengdu a two-hub city'

function remember(record: ReadingRecord) {
  return leaveOnDisk(writeRecord(record))
}

describe('the button under a headline', () => {
  it.each([
    ['en', 'Save story', 'Saved'],
    ['zh', '收藏', '已收藏'],
  ])('saves the story and takes it out again, in %s', async (language, save, isSaved) => {
    const { user } = await renderRoute(`/${language}/issues/${airport}/`)
    const button = within(screen.getByRole('article')).getByRole('button', { name: save, pressed: false })
    await user.click(button)
    expect(screen.getByRole('button', { name: isSaved, pressed: true })).toBe(button)
    await waitFor(async () =>
      expect((await storedRecord())[airport]?.saved?.headline).toMatchObject({ en: headline }),
    )
    await user.click(button)
    expect(screen.getByRole('button', { name: save, pressed: false })).toBe(button)
    await waitFor(async () => expect((await storedRecord())[airport]?.saved).toBeUndefined())
  })

  it('says where the device takes nothing more', async () => {
    const { user } = await renderRoute(`/en/issues/${airport}/`)
    refuseWriting('QuotaExceededError')
    await user.click(screen.getByRole('button', { name: 'Save story' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/no room left/)
    expect(screen.getByRole('button', { name: 'Saved', pressed: true })).toBeTruthy()
  })
})

describe('a story that was left before its end', () => {
  const left = { [airport]: { place: { paragraph: 2, at: 1 } } }
  const offer = () => screen.queryByRole('link', { name: /^Continue: / })

  it.each(['/en/', '/en/issues/2021-07/'])('is offered on %s, at its paragraph', async (address) => {
    await remember(left)
    await renderRoute(address)
    expect(offer()?.textContent).toBe(`Continue: ${headline}`)
    expect(offer()?.getAttribute('href')).toBe(`/en/issues/${airport}/#p2`)
  })

  it.each(['/en/issues/2021-06/', '/en/issues/', '/en/settings/', `/en/issues/${airport}/`])(
    'is not offered on %s',
    async (address) => {
      await remember(left)
      await renderRoute(address)
      expect(offer()).toBeNull()
    },
  )

  it('that was left last is offered first, and the next when the reader wants that no more', async () => {
    await remember({ ...left, '2021-07/yukuaiban-3': { place: { paragraph: 2, at: 2 } } })
    const { user } = await renderRoute('/en/')
    expect(offer()?.getAttribute('href')).toBe('/en/issues/2021-07/yukuaiban-3/#p2')
    await user.click(screen.getByRole('button', { name: 'Forget where I stopped in this story' }))
    expect(offer()?.getAttribute('href')).toBe(`/en/issues/${airport}/#p2`)
    await waitFor(async () => expect(await storedRecord()).toEqual(left))
  })

  it('is offered where the one left last is no longer in its issue', async () => {
    await remember({ ...left, '2021-07/gone': { place: { paragraph: 2, at: 2 } } })
    await renderRoute('/en/')
    expect(offer()?.getAttribute('href')).toBe(`/en/issues/${airport}/#p2`)
  })

  it('is offered where the issue of those left last cannot be had, which is requested once', async () => {
    const host = await startArchiveHost(await bundledArchive())
    const june = host.records.find(({ id }) => id === '2021-06')?.file ?? ''
    host.answer(june, { status: 503, content: '' })
    await remember({
      ...left,
      '2021-06/one': { place: { paragraph: 2, at: 3 } },
      '2021-06/other': { place: { paragraph: 2, at: 2 } },
    })
    await renderRoute('/en/', { issues: 'none' })
    await waitFor(() => expect(offer()?.getAttribute('href')).toBe(`/en/issues/${airport}/#p2`))
    expect(host.asked.filter((path) => path.endsWith(june))).toHaveLength(1)
  })
})

describe('a story that has been read', () => {
  const read = { [airport]: { readAt: 1 }, '2021-07/yukuaiban-3': { readAt: 1 } }

  it('says so in lists, in words', async () => {
    await remember(read)
    await renderRoute('/zh/issues/2021-07/')
    expect(screen.getAllByText('已读')).toHaveLength(2)
    const item = screen.getAllByText('已读')[0]?.closest('article')
    expect(item?.querySelector('a')?.getAttribute('href')).toMatch(/tianfu-airport-opens|yukuaiban-3/)
  })

  it('counts in the list of issues', async () => {
    await remember(read)
    await renderRoute('/en/issues/')
    expect(screen.getAllByText(/read$/).map(({ textContent }) => textContent)).toEqual(['2 of 17 read'])
  })

  it('counts for no more than its issue has now', async () => {
    const ids = Array.from({ length: 18 }, (_, n) => [`2021-07/story-${n}`, { readAt: 1 }])
    await remember(Object.fromEntries(ids))
    await renderRoute('/en/issues/')
    expect(screen.getByText(/read$/).textContent).toBe('17 of 17 read')
  })

  it('is one whose end has been on the screen', async () => {
    await renderRoute(`/en/issues/${airport}/`)
    // Without layout, every text ends at the top of the screen.
    await waitFor(async () => expect((await storedRecord())[airport]?.readAt).toBeGreaterThan(0))
  })
})
