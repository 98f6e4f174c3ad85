import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { catalogueQuery } from '../../../src/app/data/queries.ts'
import { saveStory } from '../../../src/app/memory/readingRecord.ts'
import {
  type ReadingRecord,
  type StoryRecord,
  writeRecord,
} from '../../../src/app/memory/readingRecordFormat.ts'
import type { FetchedCatalogue } from '../../../src/device/fetchCatalogue.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { leaveOnDisk, storedRecord, textsOnDisk } from '../support/deviceDisk.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const main = () => within(screen.getByRole('main'))
const headlines = () =>
  main()
    .queryAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)

const saved = (at: number, en: string) => ({ saved: { at, headline: { en } } })
const airport = '2021-07/tianfu-airport-opens'
const airportHeadline = 'Tianfu airport opens, making Chengdu a two-hub city'
const two: ReadingRecord = {
  [airport]: saved(1, 'as it was when it was saved'),
  '2021-07/yukuaiban-3': saved(2, 'as it was when it was saved'),
}

function remember(record: ReadingRecord) {
  return leaveOnDisk(writeRecord(record))
}

function file(text: string, name = 'reading.json') {
  return new File([text], name, { type: 'application/json' })
}

/** Changes a catalogue into one that has withdrawn an issue. */
function withdrawing(id: string) {
  return (shown: FetchedCatalogue | undefined) => shown && { value: { ...shown.value, withdrawn: [id] } }
}

describe('the page of saved stories', () => {
  it.each([
    ['en', 'Saved', /under a headline/],
    ['zh', '收藏', /在报道标题下点“收藏”/],
  ])('says in %s how to save while there is none', async (language, title, how) => {
    await renderRoute(`/${language}/saved/`)
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
    expect(main().getByText(how)).toBeTruthy()
    expect(document.head.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  it('shows them as lists do, newest first, in their current version', async () => {
    await remember(two)
    await renderRoute('/en/saved/')
    expect(headlines()).toEqual([expect.stringMatching(/Yukuaiban|Chongqing/), airportHeadline])
    expect(main().getByRole('heading', { level: 2, name: '2 stories' })).toBeTruthy()
    expect(main().getAllByRole('article')).toHaveLength(2)
    expect(main().getByRole('link', { name: airportHeadline }).getAttribute('href')).toBe(
      `/en/issues/${airport}/`,
    )
  })

  it('takes one out, and puts it back where it was', async () => {
    await remember(two)
    const { user } = await renderRoute('/en/saved/')
    const [first] = headlines()
    await user.click(main().getAllByRole('button', { name: /^Remove “/ })[0] ?? document.body)
    await waitFor(async () => expect(Object.keys(await storedRecord())).toEqual([airport]))
    expect(main().getByRole('status').textContent).toMatch(/^Removed:/)
    const undo = main().getByRole('button', { name: /^Undo/ })
    expect(document.activeElement).toBe(undo)
    await user.click(undo)
    await waitFor(async () => expect(await storedRecord()).toEqual(two))
    expect(headlines()[0]).toBe(first)
  })

  it('says that it cannot put one back where the list has become full, until that is possible', async () => {
    const full = Array.from({ length: 1000 }, (_, n) => [`1999-01/lost-${n}`, saved(n + 1, `Lost ${n}`)])
    await remember(Object.fromEntries(full))
    const { user } = await renderRoute('/en/saved/')
    await user.click(main().getByRole('button', { name: /^Remove “Lost 999”/ }))
    act(() => void saveStory(airport, { en: airportHeadline }))
    await user.click(main().getByRole('button', { name: /^Undo.*Lost 999/ }))
    expect(main().getByRole('alert').textContent).toMatch(/1,000 stories/)
    await user.click(main().getByRole('button', { name: new RegExp(`^Remove “${airportHeadline}”`) }))
    expect(main().queryByRole('alert')).toBeNull()
    await user.click(main().getByRole('button', { name: /^Undo.*Lost 999/ }))
    expect(main().getByRole('heading', { level: 3, name: 'Lost 999' })).toBeTruthy()
    expect(main().queryByRole('alert')).toBeNull()
  })

  it('shows what it knows of stories that are no longer in the archive', async () => {
    await remember({ '1999-01/lost': saved(1, 'A lost issue'), '2021-07/lost': saved(2, 'A lost story') })
    await renderRoute('/en/saved/')
    expect(headlines()).toEqual(['A lost story', 'A lost issue'])
    expect(main().getAllByText('The archive no longer has this story.')).toHaveLength(2)
    expect(main().queryByRole('link', { name: 'A lost story' })).toBeNull()
  })

  it.each([
    ['en', 'The issue of this story is not here yet.', 'The archive no longer has this story.'],
    ['zh', '此文所在的一期尚未更新到本机。', '资料库已不再收录此文。'],
  ])(
    'says in %s that an issue is not here yet where the archive here is older',
    async (language, yet, gone) => {
      await remember({ '2099-12/new': saved(1, 'A new story') })
      const { client } = await renderRoute(`/${language}/saved/`)
      expect(headlines()).toEqual(['A new story'])
      expect(main().getByText(yet)).toBeTruthy()
      expect(main().queryByText(gone)).toBeNull()
      act(() => client.setQueryData(catalogueQuery.queryKey, withdrawing('2099-12')))
      expect(await main().findByText(gone)).toBeTruthy()
    },
  )

  it('shows what it knows of unavailable stories, until they are available', async () => {
    const host = await startArchiveHost(await bundledArchive())
    const july = host.records.find(({ id }) => id === '2021-07')
    host.answer(july?.file ?? '', { status: 503, content: '' })
    await remember({ [airport]: saved(1, 'As written down') })
    const { user } = await renderRoute('/en/saved/', { issues: 'none' })
    await main().findByText(/is not on the device, and cannot be fetched now/)
    expect(main().getByRole('link', { name: 'As written down' })).toBeTruthy()
    host.answer(july?.file ?? '', undefined)
    await user.click(main().getByRole('button', { name: 'Try again' }))
    await main().findByRole('heading', { level: 3, name: airportHeadline })
  })
})

describe('a file of the reading', () => {
  it('comes out as it goes in again, on a device that has other things', async () => {
    let exported = new Blob()
    const stub = (blob: Blob) => {
      exported = blob
      return 'blob:made'
    }
    Object.assign(URL, { createObjectURL: stub, revokeObjectURL: () => {} })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await remember({ ...two, '2021-06/read': { readAt: 5 } })
    const here = await renderRoute('/en/saved/')
    await here.user.click(screen.getByRole('button', { name: 'Export' }))
    const text = await exported.text()
    expect(JSON.parse(text)).toMatchObject({ format: 'southwest-china-reading', version: 1 })
    here.unmount()

    const there = { '2018-10/other': saved(9, 'Another'), [airport]: { readAt: 3 } }
    await remember(there)
    const { user } = await renderRoute('/en/saved/')
    await user.upload(screen.getByLabelText('Import'), file(text))
    await screen.findByText('Imported: 2 more stories are saved here now.')
    expect(await storedRecord()).toEqual({
      ...there,
      ...two,
      '2021-06/read': { readAt: 5 },
      [airport]: { ...two[airport], readAt: 3 },
    })
    expect(headlines()).toHaveLength(3)
  })

  it.each([
    ['notes', 'It is not JSON.'],
    ['{"preferences":1}', 'It was not made by this app.'],
    [
      writeRecord({}).replace('1', '2'),
      'It was made by a newer version of the app. Reload the page, and update if that is offered.',
    ],
    [
      writeRecord(two).replace('"at":2', '"at":"2"'),
      'It is damaged at stories["2021-07/yukuaiban-3"].saved.at.',
    ],
  ])('that is none is refused whole: %s', async (text, reason) => {
    const own = { '2018-10/other': saved(9, 'Another') }
    await remember(own)
    const { user } = await renderRoute('/en/saved/')
    await user.upload(screen.getByLabelText('Import'), file(text, 'my file.json'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(`“my file.json” was not imported. ${reason}`)
    expect(alert.textContent).toContain('Nothing here has changed.')
    expect(await storedRecord()).toEqual(own)
  })
})

describe('a file that cannot be taken in', () => {
  it('would be refused for its size alone, but not if it is a record at all of its limits', async () => {
    const { user } = await renderRoute('/en/saved/')
    await user.upload(screen.getByLabelText('Import'), ofSize(file(writeRecord(two)), bytesAtAllLimits()))
    expect(await screen.findByText('Imported: 2 more stories are saved here now.')).toBeTruthy()
  })

  it.each([
    ['is too large', () => ofSize(file('x', 'film.json'), 110_000_001), 'It is too large.'],
    ['cannot be read', unreadableFile, 'It cannot be read.'],
  ])('since it %s is refused, and the page says so', async (_, make, reason) => {
    const { user } = await renderRoute('/en/saved/')
    await user.upload(screen.getByLabelText('Import'), make())
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(`.json” was not imported. ${reason}`)
    expect(alert.textContent).toContain('Nothing here has changed.')
  })

  function ofSize(made: File, size: number): File {
    return Object.defineProperty(made, 'size', { value: size })
  }

  /** The size of an export of 5,000 words and 1,000 stories, with the longest texts, and of 4,000 other stories. */
  function bytesAtAllLimits(): number {
    const [at, text] = [Number.MAX_SAFE_INTEGER, '成'.repeat(1000)]
    const both = { en: text, zh: text }
    const word = { at, pinyin: text, senses: [text, text, text], sentence: both, paragraph: at }
    const bytes = (story: StoryRecord) =>
      new Blob([writeRecord({ [`2021-07/${'a'.repeat(80)}`]: story }, 2)]).size
    return (
      5000 * bytes({ words: { ['成'.repeat(35)]: { saved: word, knownAt: at } } }) +
      1000 * bytes({ saved: { at, headline: both }, readAt: at }) +
      4000 * bytes({ place: { paragraph: at, at } })
    )
  }

  /** As for a file that was moved, or that the system does not give. */
  function unreadableFile(): File {
    const text = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    return Object.assign(file('{}', 'gone.json'), { text })
  }
})

describe('a store that has gone bad', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is reported, can be exported unchanged, and is deleted only after that', async () => {
    let exported = new Blob()
    const stub = (blob: Blob) => {
      exported = blob
      return 'blob:made'
    }
    Object.assign(URL, { createObjectURL: stub, revokeObjectURL: () => {} })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await leaveOnDisk('{"format":"southwest')
    const { user } = await renderRoute('/en/saved/')
    expect(screen.getByRole('alert').textContent).toMatch(
      /cannot be read. It is not JSON.It has been set aside/,
    )
    expect(screen.queryByRole('button', { name: 'Discard it' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Export what was set aside' }))
    expect(await exported.text()).toBe('{"format":"southwest')
    await user.click(screen.getByRole('button', { name: 'Discard it' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    await waitFor(async () => expect(await textsOnDisk()).toEqual([writeRecord({}), null]))
  })

  it('is reported in Chinese too', async () => {
    await leaveOnDisk('null')
    await renderRoute('/zh/saved/')
    expect(screen.getByRole('alert').textContent).toMatch(/有一部分无法读取。\s*内容并非由本应用导出。/)
  })
})
