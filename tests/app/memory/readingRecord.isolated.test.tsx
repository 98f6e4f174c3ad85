import { renderHook } from '@testing-library/react'
import { IDBDatabase as DiskConnection, IDBObjectStore as DiskStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { parseRecord, writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import {
  emptyDisk,
  fillDisk,
  leaveOnDisk,
  leaveValueOnDisk,
  refuseWriting,
  storedRecord,
  textsOnDisk,
} from '../support/deviceDisk.ts'

const tea = '2021-07/tea'
const silk = '2021-07/silk'
const headline = { en: 'Tea', zh: '茶' }
const mark = { paragraph: 1, segment: 1, en: 'Tea.', colour: 'blue', made: 1, changed: 1 } as const
const newer = '{"format":"southwest-china-reading","version":2,"stories":"as of tomorrow"}'
const key = 'southwest-china-reading'

const pages = { closing: new AbortController() }

/** The modules of a newly opened page that knows what the device remembers. */
async function opened() {
  vi.resetModules()
  const listening = [globalThis, document].map(listenUntilClosed)
  const { recordKnown, refreshMemory } = await import('../../../src/app/memory/deviceMemory.ts')
  const page = await import('../../../src/app/memory/readingRecord.ts')
  const { addMark, changeMark, removeMark } = await import('../../../src/app/memory/markRecord.ts')
  const known = recordKnown()
  for (const one of listening) one.mockRestore()
  await known
  return {
    ...page,
    ...{ addMark, changeMark, removeMark },
    recordKnown,
    refreshMemory,
    quarantined: () => renderHook(page.useQuarantined).result.current,
    persistence: () => renderHook(page.usePersistence).result.current,
  }
}

function closePages() {
  pages.closing.abort()
  pages.closing = new AbortController()
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

const localRecord = () => parseRecord(localStorage.getItem(key) ?? '').record

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
  closePages()
  vi.unstubAllGlobals()
})

it('quarantines a value on the disk that is no list of texts', async () => {
  await leaveValueOnDisk({ saved: ['tea'] })
  const page = await opened()
  page.saveStory(tea, headline)
  await page.recordKnown()
  expect(page.quarantined()).toEqual(['{"saved":["tea"]}'])
  expect((await opened()).quarantined()).toEqual(['{"saved":["tea"]}'])
})

describe('the reading record', () => {
  it('is empty at first, and stores nothing', async () => {
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({})
    expect(page.persistence()).toBe('kept')
    expect(localStorage).toHaveLength(0)
  })

  it('is the same on the next visit', async () => {
    const first = await opened()
    first.saveStory(tea, headline, 7)
    first.reachParagraph(tea, 4)
    first.finishStory(silk)
    await first.recordKnown()
    const record = (await opened()).readReadingRecord()
    expect(record[tea]).toMatchObject({ saved: { at: 7, headline }, place: { paragraph: 4 } })
    expect(record[silk]?.readAt).toBeGreaterThan(1e12)
    expect(await storedRecord()).toEqual(record)
  })

  it('has the furthest paragraph, and none once the story has been read', async () => {
    const page = await opened()
    for (const paragraph of [2, 5, 3]) page.reachParagraph(tea, paragraph)
    expect(page.readReadingRecord()[tea]?.place?.paragraph).toBe(5)
    page.finishStory(tea)
    page.reachParagraph(tea, 6)
    expect(Object.keys(page.readReadingRecord()[tea] ?? {})).toEqual(['readAt'])
  })

  it('drops a story once nothing of it is recorded', async () => {
    const page = await opened()
    page.saveStory(tea, headline)
    await page.recordKnown()
    page.unsaveStory(tea)
    await page.recordKnown()
    expect(await storedRecord()).toEqual({})
    expect((await opened()).readReadingRecord()).toEqual({})
  })

  it('has the time when the reader followed something, however late the disk takes it', async () => {
    const { follow, refreshMemory } = await opened()
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1000)
    follow({ kind: 'place', id: 'yunnan' })
    clock.mockReturnValue(2000)
    await refreshMemory()
    expect(await storedRecord()).toEqual({ 'place/yunnan': { followedAt: 1000 } })
  })

  it('keeps what two tabs change at once', async () => {
    const [one, other] = [await opened(), await opened()]
    one.saveStory(tea, headline)
    other.saveStory(silk, headline)
    one.reachParagraph(silk, 4)
    await Promise.all([one.recordKnown(), other.recordKnown()])
    expect(Object.keys(await storedRecord()).sort()).toEqual([silk, tea])
    expect((await storedRecord())[silk]).toMatchObject({ saved: { headline }, place: { paragraph: 4 } })
  })

  it('loses none of 200 changes to marks that two tabs make at once', async () => {
    const tabs = [await opened(), await opened()]
    for (let round = 0; round < 25; round++)
      for (const [tab, { addMark, changeMark, removeMark }] of tabs.entries()) {
        const [kept, removed] = [`${tab} kept ${round}`, `${tab} removed ${round}`]
        addMark(tea, { ...mark, id: kept })
        addMark(silk, { ...mark, id: removed })
        changeMark(tea, kept, { note: kept })
        removeMark(silk, removed)
        if (round % 5 === 0) await tabs[tab]?.recordKnown()
      }
    await Promise.all(tabs.map(({ recordKnown }) => recordKnown()))
    const { [tea]: kept, [silk]: empty } = await storedRecord()
    expect(empty).toBeUndefined()
    expect(new Set(kept?.marks?.map(({ note }) => note)).size).toBe(50)
    expect(kept?.marks?.every(({ id, note }) => id === note)).toBe(true)
  })

  it('keeps a story marked as read if one tab has read it and another has begun it', async () => {
    const [one, other] = [await opened(), await opened()]
    one.finishStory(tea)
    other.reachParagraph(tea, 4)
    await Promise.all([one.recordKnown(), other.recordKnown()])
    expect(Object.keys((await storedRecord())[tea] ?? {})).toEqual(['readAt'])
  })

  it('does not restore a story that one tab has removed when another tab saves one', async () => {
    await leaveOnDisk(writeRecord({ [tea]: { saved: { at: 1, headline } } }))
    const [one, other] = [await opened(), await opened()]
    one.unsaveStory(tea)
    await one.recordKnown()
    other.saveStory(silk, headline)
    await other.recordKnown()
    expect(Object.keys(await storedRecord())).toEqual([silk])
    expect(Object.keys(other.readReadingRecord())).toEqual([silk])
  })

  it('shows in a tab what another tab changes', async () => {
    const [one, other] = [await opened(), await opened()]
    const shown = renderHook(() => one.useStoryRecord(tea)?.saved?.headline)
    other.saveStory(tea, headline)
    await vi.waitFor(() => expect(shown.result.current).toEqual(headline))
  })

  it.each(['', '{"format":', 'null', newer])(
    'quarantines an invalid text once, as it was: %s',
    async (text) => {
      await leaveOnDisk(text)
      const page = await opened()
      page.saveStory(tea, headline)
      await page.recordKnown()
      expect(page.quarantined()).toEqual([text])
      expect(Object.keys(await storedRecord())).toEqual([tea])
      expect((await opened()).quarantined()).toEqual([text])
    },
  )

  it('has the valid stories of a text that also has an invalid one', async () => {
    const text = writeRecord({ [tea]: { readAt: 9 }, [silk]: { readAt: 8 } }).replace('8', '"8"')
    await leaveOnDisk(text)
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({ [tea]: { readAt: 9 } })
    expect(page.quarantined()).toEqual([text])
  })

  it('restores a quarantined text that this version can read', async () => {
    await leaveOnDisk(writeRecord({ [tea]: { readAt: 9 } }), writeRecord({ [silk]: { readAt: 8 } }))
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({ [tea]: { readAt: 9 }, [silk]: { readAt: 8 } })
    expect(page.quarantined()).toEqual([])
    page.finishStory('2021-07/rice')
    await page.recordKnown()
    expect(Object.keys(await storedRecord()).sort()).toEqual(['2021-07/rice', silk, tea])
  })

  it('drops a quarantined text that the reader discards', async () => {
    await leaveOnDisk('torn', 'worn')
    const page = await opened()
    page.discardQuarantined('torn')
    await page.recordKnown()
    expect((await opened()).quarantined()).toEqual(['worn'])
  })

  it('does not replace an invalid text that it has no space to quarantine', async () => {
    await leaveOnDisk('precious')
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
  ])('lasts as long as the page, and says so, if storage is %s', async (persistence, name) => {
    const page = await opened()
    refuseWriting(name)
    page.saveStory(tea, headline)
    page.finishStory(silk)
    await page.recordKnown()
    expect(page.persistence()).toBe(persistence)
    expect(Object.keys(page.readReadingRecord()).sort()).toEqual([silk, tea])
  })

  it('stores what it had no space for once it has space, with what another tab wrote', async () => {
    const page = await opened()
    refuseWriting('QuotaExceededError')
    page.saveStory(tea, headline)
    await page.recordKnown()
    vi.restoreAllMocks()
    await leaveOnDisk(writeRecord({ [silk]: { readAt: 8 } }))
    page.finishStory(tea)
    await page.recordKnown()
    expect(page.persistence()).toBe('kept')
    expect(Object.keys(await storedRecord()).sort()).toEqual([silk, tea])
  })
})

describe('a record that an older version left in localStorage', () => {
  const left = writeRecord({ [tea]: { saved: { at: 1, headline } }, [silk]: { readAt: 8 } })

  it('moves to the disk', async () => {
    localStorage.setItem(key, left)
    const page = await opened()
    expect(writeRecord(page.readReadingRecord())).toBe(left)
    expect(writeRecord(await storedRecord())).toBe(left)
    expect(localStorage).toHaveLength(0)
  })

  it('stays until it is on the disk', async () => {
    localStorage.setItem(key, left)
    refuseWriting('QuotaExceededError')
    const page = await opened()
    expect(writeRecord(page.readReadingRecord())).toBe(left)
    expect(localStorage.getItem(key)).toBe(left)
  })

  it('is merged with what is on the disk', async () => {
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

  it('is not imported again if a killed browser restores it', async () => {
    localStorage.setItem(key, left)
    const page = await opened()
    page.unsaveStory(tea)
    await page.recordKnown()
    localStorage.setItem(key, left)
    expect((await opened()).readReadingRecord()).toEqual({ [silk]: { readAt: 8 } })
    expect(localStorage).toHaveLength(0)
  })

  it('is imported with the next change and on the next visit if another tab writes it later', async () => {
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

  it('is not replaced while the disk does not answer, if this version cannot read it', async () => {
    localStorage.setItem(key, newer)
    silenceDisk()
    const page = await opened()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect([localStorage.getItem(key), page.persistence()]).toEqual([newer, 'forbidden'])
    expect(page.readReadingRecord()).toHaveProperty([tea])
  })

  it('keeps its quarantined texts', async () => {
    localStorage.setItem(key, left)
    localStorage.setItem(`${key}-aside-1`, 'torn')
    localStorage.setItem(`${key}-aside-3`, newer)
    expect([...(await opened()).quarantined()].sort()).toEqual(['torn', newer].sort())
    expect((await textsOnDisk()).slice(2).sort()).toEqual(['torn', newer].sort())
    expect(localStorage).toHaveLength(0)
  })
})

describe('the disk', () => {
  it('writes with strict durability', async () => {
    const transaction = vi.spyOn(DiskConnection.prototype, 'transaction')
    const page = await opened()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(transaction).toHaveBeenLastCalledWith(key, 'readwrite', { durability: 'strict' })
  })

  it('stores a change that is made while it writes another', async () => {
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

  it('delays nobody while it does not answer, and stores the changes once it does', async () => {
    await leaveOnDisk(writeRecord({ [silk]: { readAt: 8 } }))
    const disk = silenceDisk()
    const page = await opened()
    expect(page.persistence()).toBe('apart')
    const shown = renderHook(() => page.useStoryRecord(silk))
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(Object.keys(localRecord())).toEqual([tea])
    disk.answer()
    await vi.waitFor(() => expect(shown.result.current).toEqual({ readAt: 8 }))
    expect(page.persistence()).toBe('kept')
    expect(page.readReadingRecord()).toHaveProperty([tea])
    expect(Object.keys(await storedRecord()).sort()).toEqual([silk, tea])
    expect(localStorage).toHaveLength(0)
  })

  it('loses nothing if the page closes before it answers', async () => {
    silenceDisk()
    const page = await opened()
    page.saveStory(tea, headline)
    dispatchEvent(new Event('pagehide'))
    expect(Object.keys(localRecord())).toEqual([tea])
    emptyDisk()
    expect(Object.keys((await opened()).readReadingRecord())).toEqual([tea])
  })

  it.each([
    ['crowded', 'QuotaExceededError'],
    ['unconfirmed', 'UnknownError'],
  ])(
    'that cannot be written to is %s: localStorage gets the changes, and they do not count as kept',
    async (persistence, name) => {
      const page = await opened()
      fillDisk(name)
      page.saveStory(tea, headline)
      await page.recordKnown()
      expect(page.persistence()).toBe(persistence)
      expect(Object.keys(localRecord())).toEqual([tea])
      page.finishStory(silk)
      await page.recordKnown()
      expect(page.persistence()).toBe(persistence)
    },
  )

  it('is read although it has no space for more, on the next visit as well', async () => {
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

  describe('that has no space for a removal', () => {
    const saved = { at: 5, headline }

    /** A page that removes a saved story, which was read as well, while the disk is full. */
    async function removeOnFullDisk() {
      await leaveOnDisk(writeRecord({ [tea]: { saved, readAt: 8 }, [silk]: { saved } }))
      const page = await opened()
      fillDisk()
      page.unsaveStory(tea)
      page.unsaveStory(silk)
      await page.recordKnown()
      closePages()
    }

    it('still has it on the next visit, and once there is space', async () => {
      await removeOnFullDisk()
      const next = await opened()
      expect(next.readReadingRecord()).toEqual({ [tea]: { readAt: 8 } })
      vi.restoreAllMocks()
      await next.refreshMemory()
      expect(await storedRecord()).toEqual({ [tea]: { readAt: 8 } })
      expect(localStorage).toHaveLength(0)
    })

    it('keeps what another tab has saved since', async () => {
      await removeOnFullDisk()
      vi.restoreAllMocks()
      const again = { saved: { at: 9, headline } }
      await leaveOnDisk(writeRecord({ [tea]: { saved, readAt: 8 }, [silk]: again }))
      expect((await opened()).readReadingRecord()).toEqual({ [tea]: { readAt: 8 }, [silk]: again })
    })
  })

  it('stores what it had no space for when the page tries again', async () => {
    const page = await opened()
    fillDisk()
    page.saveStory(tea, headline)
    await page.recordKnown()
    vi.restoreAllMocks()
    await page.refreshMemory()
    expect(page.persistence()).toBe('kept')
    expect(Object.keys(await storedRecord())).toEqual([tea])
    expect(localStorage).toHaveLength(0)
  })

  it('does not count as having a change until it confirms it', async () => {
    const page = await opened()
    const disk = silenceDisk()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(page.persistence()).toBe('unconfirmed')
    disk.answer()
    await vi.waitFor(() => expect(page.persistence()).toBe('kept'))
    expect(Object.keys(await storedRecord())).toEqual([tea])
  })

  it('is released after each change, and opened for the next', async () => {
    const close = vi.spyOn(DiskConnection.prototype, 'close')
    const page = await opened()
    expect(close).toHaveBeenCalled()
    emptyDisk()
    page.saveStory(tea, headline)
    await page.recordKnown()
    expect(Object.keys(await storedRecord())).toEqual([tea])
  })
})

it('writes records without a fault, whatever the texts and the clock', async () => {
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
