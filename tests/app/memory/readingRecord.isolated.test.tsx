import { renderHook } from '@testing-library/react'
import { IDBDatabase as DiskConnection, IDBObjectStore as DiskStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseRecord, writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import {
  emptyDisk,
  fillDisk,
  leaveOnDisk,
  loseConnections,
  refuseWriting,
  storedRecord,
  textsOnDisk,
} from '../support/deviceDisk.ts'

const tea = '2021-07/tea'
const silk = '2021-07/silk'
const headline = { en: 'Tea', zh: '茶' }
const newer = '{"format":"southwest-china-reading","version":2,"stories":"as of tomorrow"}'
const key = 'southwest-china-reading'

const pages = { closing: new AbortController() }

/** The modules of a newly opened page that knows what the device remembers. */
async function opened() {
  vi.resetModules()
  const listening = [globalThis, document].map(listenUntilClosed)
  const { recordKnown, retryWriting } = await import('../../../src/app/memory/deviceMemory.ts')
  const page = await import('../../../src/app/memory/readingRecord.ts')
  const known = recordKnown()
  for (const one of listening) one.mockRestore()
  await known
  return {
    ...page,
    recordKnown,
    retryWriting,
    quarantined: () => renderHook(page.useQuarantined).result.current,
    persistence: () => renderHook(page.usePersistence).result.current,
  }
}

/** A page's listeners from now on are removed when the test ends. */
function listenUntilClosed(target: EventTarget) {
  const add = target.addEventListener.bind(target)
  const { signal } = pages.closing
  return vi
    .spyOn(target, 'addEventListener')
    .mockImplementation((type, listener) => add(type, listener, { signal }))
}

/** A page's channel to other pages is open until the test ends. */
class Channel extends BroadcastChannel {
  private readonly closing = pages.closing.signal

  constructor(name: string) {
    super(name)
    this.closing.addEventListener('abort', () => this.close())
  }

  override postMessage(message: unknown) {
    if (!this.closing.aborted) super.postMessage(message)
  }
}

const lyingLocally = () => parseRecord(localStorage.getItem(key) ?? '').record

/** Makes the disk give no answer until it is released. */
function silenceDisk() {
  const disk = indexedDB
  const asked: (() => void)[] = []
  const open = (name: string) => {
    const request = Object.assign(new EventTarget(), { onsuccess: () => {}, result: {} })
    asked.push(() => {
      const opening = disk.open(name)
      opening.onsuccess = () => Object.assign(request, { result: opening.result }).onsuccess()
    })
    return request
  }
  vi.stubGlobal('indexedDB', { open })
  return {
    answer: () => {
      vi.stubGlobal('indexedDB', disk)
      for (const answer of asked.splice(0)) answer()
    },
  }
}

beforeEach(() => {
  emptyDisk()
  vi.stubGlobal('BroadcastChannel', Channel)
})
afterEach(() => {
  pages.closing.abort()
  pages.closing = new AbortController()
  vi.unstubAllGlobals()
})

const devices = [
  {
    device: 'a device with a disk',
    prepare: () => {},
    stored: storedRecord,
    leave: leaveOnDisk,
  },
  {
    device: 'a device with localStorage alone',
    prepare: () => vi.stubGlobal('indexedDB', undefined),
    stored: async () => lyingLocally(),
    leave: async (text: string, quarantined?: string) => {
      localStorage.setItem(key, text)
      if (quarantined !== undefined) localStorage.setItem(`${key}-aside-1`, quarantined)
    },
  },
]

describe.each(devices)('what $device remembers of the reading', ({ prepare, stored, leave }) => {
  beforeEach(prepare)

  it('is nothing at first, and leaves no trace', async () => {
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({})
    expect(page.persistence()).toBe('kept')
    expect(localStorage).toHaveLength(0)
  })

  it('is there on the next visit', async () => {
    const first = await opened()
    first.saveStory(tea, headline, 7)
    first.reachParagraph(tea, 4)
    first.finishStory(silk)
    await first.recordKnown()
    const record = (await opened()).readReadingRecord()
    expect(record[tea]).toMatchObject({ saved: { at: 7, headline }, place: { paragraph: 4 } })
    expect(record[silk]?.readAt).toBeGreaterThan(1e12)
    expect(await stored()).toEqual(record)
  })

  it('holds the furthest paragraph, and none once the story has been read', async () => {
    const page = await opened()
    for (const paragraph of [2, 5, 3]) page.reachParagraph(tea, paragraph)
    expect(page.readReadingRecord()[tea]?.place?.paragraph).toBe(5)
    page.finishStory(tea)
    page.reachParagraph(tea, 6)
    expect(Object.keys(page.readReadingRecord()[tea] ?? {})).toEqual(['readAt'])
  })

  it('forgets a story when nothing of it is left to remember', async () => {
    const page = await opened()
    page.saveStory(tea, headline)
    await page.recordKnown()
    page.unsaveStory(tea)
    await page.recordKnown()
    expect(await stored()).toEqual({})
    expect((await opened()).readReadingRecord()).toEqual({})
  })

  it('takes no more saved stories than its limit, and says so', async () => {
    const page = await opened()
    const many = Array.from({ length: 1000 }, (_, number) => [
      `2021-06/s${number}`,
      { saved: { at: number + 1, headline } },
    ])
    expect(page.importRecord(Object.fromEntries(many))).toBe(true)
    expect(page.saveStory(tea, headline)).toBe(false)
    expect(page.importRecord({ [tea]: { saved: { at: 1, headline } } })).toBe(false)
    await page.recordKnown()
    expect(Object.keys(await stored())).toHaveLength(1000)
    expect(await stored()).not.toHaveProperty([tea])
  })

  it('is kept whatever two tabs do at once', async () => {
    const [one, other] = [await opened(), await opened()]
    one.saveStory(tea, headline)
    other.saveStory(silk, headline)
    one.reachParagraph(silk, 4)
    await Promise.all([one.recordKnown(), other.recordKnown()])
    expect(Object.keys(await stored()).sort()).toEqual([silk, tea])
    expect((await stored())[silk]).toMatchObject({ saved: { headline }, place: { paragraph: 4 } })
  })

  it('and was read to its end in one tab is not half read by another that has not heard of it', async () => {
    const [one, other] = [await opened(), await opened()]
    one.finishStory(tea)
    other.reachParagraph(tea, 4)
    await Promise.all([one.recordKnown(), other.recordKnown()])
    expect(Object.keys((await stored())[tea] ?? {})).toEqual(['readAt'])
  })

  it('and was taken out in one tab does not come back by what another does', async () => {
    await leave(writeRecord({ [tea]: { saved: { at: 1, headline } } }))
    const [one, other] = [await opened(), await opened()]
    one.unsaveStory(tea)
    await one.recordKnown()
    other.saveStory(silk, headline)
    await other.recordKnown()
    expect(Object.keys(await stored())).toEqual([silk])
    expect(Object.keys(other.readReadingRecord())).toEqual([silk])
  })

  it('is shown by each tab as the other changes it', async () => {
    const [one, other] = [await opened(), await opened()]
    const shown = renderHook(() => one.useStoryRecord(tea)?.saved?.headline)
    other.saveStory(tea, headline)
    await vi.waitFor(() => expect(shown.result.current).toEqual(headline))
  })

  it.each(['', '{"format":', 'null', newer])(
    'is no record: %s is quarantined as it was, once',
    async (text) => {
      await leave(text)
      const page = await opened()
      page.saveStory(tea, headline)
      await page.recordKnown()
      expect(page.quarantined()).toEqual([text])
      expect(Object.keys(await stored())).toEqual([tea])
      expect((await opened()).quarantined()).toEqual([text])
    },
  )

  it('and cannot be read in part gives up the stories that are right', async () => {
    const text = writeRecord({ [tea]: { readAt: 9 }, [silk]: { readAt: 8 } }).replace('8', '"8"')
    await leave(text)
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({ [tea]: { readAt: 9 } })
    expect(page.quarantined()).toEqual([text])
  })

  it('and could not be read before comes back once it can', async () => {
    await leave(writeRecord({ [tea]: { readAt: 9 } }), writeRecord({ [silk]: { readAt: 8 } }))
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({ [tea]: { readAt: 9 }, [silk]: { readAt: 8 } })
    expect(page.quarantined()).toEqual([])
    page.finishStory('2021-07/rice')
    await page.recordKnown()
    expect(Object.keys(await stored()).sort()).toEqual(['2021-07/rice', silk, tea])
  })

  it('and cannot be read goes when the reader discards it', async () => {
    await leave('torn', 'worn')
    const page = await opened()
    page.discardQuarantined('torn')
    await page.recordKnown()
    expect((await opened()).quarantined()).toEqual(['worn'])
  })

  it('is not written over where there is no room to quarantine it', async () => {
    await leave('precious')
    const page = await opened()
    refuseWriting('QuotaExceededError')
    page.saveStory(tea, headline)
    await page.recordKnown()
    vi.restoreAllMocks()
    expect(page.persistence()).toBe('full')
    expect(page.readReadingRecord()).toHaveProperty([tea])
    expect((await opened()).quarantined()).toEqual(['precious'])
  })

  it.each([
    ['full', 'QuotaExceededError'],
    ['forbidden', 'SecurityError'],
  ])('lasts as long as the page where it is %s, and reports that', async (persistence, name) => {
    const page = await opened()
    refuseWriting(name)
    page.saveStory(tea, headline)
    page.finishStory(silk)
    await page.recordKnown()
    expect(page.persistence()).toBe(persistence)
    expect(Object.keys(page.readReadingRecord()).sort()).toEqual([silk, tea])
  })

  it('gets what it had no room for once it has, beside what another tab wrote', async () => {
    const page = await opened()
    refuseWriting('QuotaExceededError')
    page.saveStory(tea, headline)
    await page.recordKnown()
    vi.restoreAllMocks()
    await leave(writeRecord({ [silk]: { readAt: 8 } }))
    page.finishStory(tea)
    await page.recordKnown()
    expect(page.persistence()).toBe('kept')
    expect(Object.keys(await stored()).sort()).toEqual([silk, tea])
  })
})

describe('what an older version of the reader left in localStorage', () => {
  const left = writeRecord({ [tea]: { saved: { at: 1, headline } }, [silk]: { readAt: 8 } })

  it('is taken in, and removed from there', async () => {
    localStorage.setItem(key, left)
    const page = await opened()
    expect(writeRecord(page.readReadingRecord())).toBe(left)
    expect(writeRecord(await storedRecord())).toBe(left)
    expect(localStorage).toHaveLength(0)
  })

  it('stays there until it has been written elsewhere', async () => {
    localStorage.setItem(key, left)
    refuseWriting('QuotaExceededError')
    const page = await opened()
    expect(writeRecord(page.readReadingRecord())).toBe(left)
    expect(localStorage.getItem(key)).toBe(left)
  })

  it('is added to what is there already', async () => {
    await leaveOnDisk(
      writeRecord({ [tea]: { place: { paragraph: 3, at: 2 } }, '2021-07/rice': { readAt: 9 } }),
    )
    localStorage.setItem(key, left)
    await opened()
    expect(await storedRecord()).toEqual({
      [tea]: { saved: { at: 1, headline }, place: { paragraph: 3, at: 2 } },
      [silk]: { readAt: 8 },
      '2021-07/rice': { readAt: 9 },
    })
  })

  it('stays taken out when a browser that was killed brings back what had been removed', async () => {
    localStorage.setItem(key, left)
    const page = await opened()
    page.unsaveStory(tea)
    await page.recordKnown()
    localStorage.setItem(key, left)
    expect((await opened()).readReadingRecord()).toEqual({ [silk]: { readAt: 8 } })
    expect(localStorage).toHaveLength(0)
  })

  it('or writes there later in another tab, is taken in with the next change and on the next visit', async () => {
    localStorage.setItem(key, left)
    const page = await opened()
    localStorage.setItem(key, writeRecord({ '2021-07/rice': { readAt: 9 } }))
    page.finishStory(tea)
    await page.recordKnown()
    localStorage.setItem(key, writeRecord({ '2021-07/salt': { readAt: 9 } }))
    await opened()
    expect(Object.keys(await storedRecord()).sort()).toEqual(['2021-07/rice', '2021-07/salt', silk, tea])
    expect(localStorage).toHaveLength(0)
  })

  it('and could not read stays quarantined as it was', async () => {
    localStorage.setItem(key, left)
    localStorage.setItem(`${key}-aside-1`, 'torn')
    localStorage.setItem(`${key}-aside-3`, newer)
    expect([...(await opened()).quarantined()].sort()).toEqual(['torn', newer].sort())
    expect((await textsOnDisk()).slice(2).sort()).toEqual(['torn', newer].sort())
    expect(localStorage).toHaveLength(0)
  })
})

describe('a disk', () => {
  it('is asked to have written before it says so', async () => {
    const transaction = vi.spyOn(DiskConnection.prototype, 'transaction')
    const page = await opened()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(transaction).toHaveBeenLastCalledWith(key, 'readwrite', { durability: 'strict' })
  })

  it('that is busy with one change does not miss the next', async () => {
    const page = await opened()
    const { put } = DiskStore.prototype
    vi.spyOn(DiskStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...texts) {
      page.saveStory(silk, headline)
      return put.apply(this, texts)
    })
    page.saveStory(tea, headline)
    await vi.waitFor(async () => expect(Object.keys(await storedRecord()).sort()).toEqual([silk, tea]))
    expect(Object.keys(page.readReadingRecord()).sort()).toEqual([silk, tea])
  })

  it('that does not answer holds up nobody, and gets what is new when it does', async () => {
    await leaveOnDisk(writeRecord({ [silk]: { readAt: 8 } }))
    const disk = silenceDisk()
    const page = await opened()
    expect(page.persistence()).toBe('apart')
    const shown = renderHook(() => page.useStoryRecord(silk))
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(Object.keys(lyingLocally())).toEqual([tea])
    disk.answer()
    await vi.waitFor(() => expect(shown.result.current).toEqual({ readAt: 8 }))
    expect(page.persistence()).toBe('kept')
    expect(page.readReadingRecord()).toHaveProperty([tea])
    expect(Object.keys(await storedRecord()).sort()).toEqual([silk, tea])
    expect(localStorage).toHaveLength(0)
  })

  it('that is still at it when the page closes has lost nothing on the next visit', async () => {
    silenceDisk()
    const page = await opened()
    page.saveStory(tea, headline)
    dispatchEvent(new Event('pagehide'))
    expect(Object.keys(lyingLocally())).toEqual([tea])
    emptyDisk()
    expect(Object.keys((await opened()).readReadingRecord())).toEqual([tea])
  })

  it.each([
    ['crowded', 'QuotaExceededError'],
    ['unconfirmed', 'UnknownError'],
  ])(
    'that takes nothing more (%s) has what is new kept beside it, and that is no claim to keep it',
    async (persistence, name) => {
      const page = await opened()
      fillDisk(name)
      page.saveStory(tea, headline)
      await page.recordKnown()
      expect(page.persistence()).toBe(persistence)
      expect(Object.keys(lyingLocally())).toEqual([tea])
      page.finishStory(silk)
      await page.recordKnown()
      expect(page.persistence()).toBe(persistence)
    },
  )

  it('that has no room hides nothing of what it has, on the next visit either', async () => {
    await leaveOnDisk(writeRecord({ [silk]: { readAt: 8 } }))
    const page = await opened()
    fillDisk()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(Object.keys(page.readReadingRecord()).sort()).toEqual([silk, tea])
    const next = await opened()
    expect(Object.keys(next.readReadingRecord()).sort()).toEqual([silk, tea])
    expect(next.persistence()).toBe('crowded')
  })

  it('that gets room again is given what it had none for, once asked to', async () => {
    const page = await opened()
    fillDisk()
    page.saveStory(tea, headline)
    await page.recordKnown()
    vi.restoreAllMocks()
    await page.retryWriting()
    expect(page.persistence()).toBe('kept')
    expect(Object.keys(await storedRecord())).toEqual([tea])
    expect(localStorage).toHaveLength(0)
  })

  it('that is late with a change does not have it until it says so', async () => {
    const page = await opened()
    loseConnections()
    const disk = silenceDisk()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(page.persistence()).toBe('unconfirmed')
    disk.answer()
    await vi.waitFor(() => expect(page.persistence()).toBe('kept'))
    expect(Object.keys(await storedRecord())).toEqual([tea])
  })

  it('that loses its connection is opened again', async () => {
    const page = await opened()
    emptyDisk()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(Object.keys(await storedRecord())).toEqual([tea])
  })
})

it('whatever is remembered, on whatever clock, is found without a fault', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const page = await opened()
  const text = fc.string({ maxLength: 2500, unit: fc.constantFrom('a', '茶', '🍵', '\ud83c', '\udf75', '"') })
  const headlines = fc.oneof(
    fc.record({ en: text }),
    fc.record({ zh: text }),
    fc.record({ en: text, zh: text }),
  )
  const clock = vi.spyOn(Date, 'now')
  fc.assert(
    fc.property(headlines, fc.integer({ min: -4e12, max: 4e12 }), fc.nat(90), (long, at, paragraph) => {
      clock.mockReturnValue(at)
      page.saveStory(tea, long)
      page.reachParagraph(tea, paragraph + 1)
      page.finishStory(silk)
      const { record, fault } = parseRecord(writeRecord(page.readReadingRecord()))
      expect(fault).toBeUndefined()
      expect(Object.keys(record).sort()).toEqual([silk, tea])
      page.unsaveStory(tea)
      page.forgetProgress(tea)
    }),
    { examples: [[{ en: `${'🍵'.repeat(500)}` }, 0, 1]] },
  )
})
