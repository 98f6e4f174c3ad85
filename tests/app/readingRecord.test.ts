import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseRecord, writeRecord } from '../../src/app/readingRecordFormat.ts'
import { readingRecordKey } from '../../src/app/readingStorage.ts'

const tea = '2021-07/tea'
const silk = '2021-07/silk'
const headline = { en: 'Tea', zh: '茶' }
const newer = '{"format":"southwest-china-reading","version":2,"stories":"as of tomorrow"}'

/** The modules as a page that has just been opened has them. */
async function opened() {
  vi.resetModules()
  const page = await import('../../src/app/readingRecord.ts')
  const aside = await import('../../src/app/keptAside.ts')
  const standing = () => {
    page.readReadingRecord()
    return renderHook(page.useStanding).result.current
  }
  return { ...page, asideTexts: () => aside.keptAside().map(({ text }) => text), standing }
}

const stored = () => parseRecord(localStorage.getItem(readingRecordKey) ?? '').record

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('what the device remembers of the reading', () => {
  it('is nothing at first, and leaves no trace', async () => {
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({})
    expect(localStorage).toHaveLength(0)
  })

  it('is there on the next visit', async () => {
    const first = await opened()
    first.saveStory(tea, headline, 7)
    first.reachParagraph(tea, 4)
    first.finishStory(silk)
    const record = (await opened()).readReadingRecord()
    expect(record[tea]).toMatchObject({ saved: { at: 7, headline }, place: { paragraph: 4 } })
    expect(record[silk]?.readAt).toBeGreaterThan(1e12)
  })

  it('holds the furthest paragraph, and none once the story has been read', async () => {
    const page = await opened()
    for (const paragraph of [2, 5, 3]) page.reachParagraph(tea, paragraph)
    expect(page.readReadingRecord()[tea]?.place?.paragraph).toBe(5)
    page.finishStory(tea)
    page.reachParagraph(tea, 6)
    expect(Object.keys(page.readReadingRecord()[tea] ?? {})).toEqual(['readAt'])
  })

  it('forgets a story of which there is no more to remember', async () => {
    const page = await opened()
    page.saveStory(tea, headline)
    page.unsaveStory(tea)
    expect(stored()).toEqual({})
  })

  it('takes no more saved stories than it has bounds for, and says so', async () => {
    const page = await opened()
    const many = Array.from({ length: 1000 }, (_, number) => [
      `2021-06/s${number}`,
      { saved: { at: number + 1, headline } },
    ])
    expect(page.importRecord(Object.fromEntries(many))).toBe(true)
    expect(page.saveStory(tea, headline)).toBe(false)
    expect(page.importRecord({ [tea]: { saved: { at: 1, headline } } })).toBe(false)
    expect(stored()).not.toHaveProperty([tea])
  })
})

describe('of two tabs', () => {
  it('neither writes over what the other has written, even where it has not heard of it', async () => {
    const one = await opened()
    one.readReadingRecord()
    const other = await opened()
    other.saveStory(silk, headline)
    one.saveStory(tea, headline)
    expect(Object.keys(stored()).sort()).toEqual([silk, tea])
  })

  it('each shows what the other does', async () => {
    const page = await opened()
    const shown = renderHook(() => page.useStoryRecord(tea))
    localStorage.setItem(readingRecordKey, writeRecord({ [tea]: { readAt: 9 } }))
    dispatchEvent(new StorageEvent('storage', { key: readingRecordKey }))
    shown.rerender()
    expect(shown.result.current).toEqual({ readAt: 9 })
  })
})

describe('a text that is no record', () => {
  it.each(['', '{"format":', 'null', newer])('is laid aside as it was, once: %s', async (text) => {
    localStorage.setItem(readingRecordKey, text)
    const page = await opened()
    page.saveStory(tea, headline)
    expect(page.asideTexts()).toEqual([text])
    expect(Object.keys(stored())).toEqual([tea])
    expect((await opened()).asideTexts()).toEqual([text])
  })

  it('gives up the stories that are right', async () => {
    const text = writeRecord({ [tea]: { readAt: 9 }, [silk]: { readAt: 8 } }).replace('8', '"8"')
    localStorage.setItem(readingRecordKey, text)
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({ [tea]: { readAt: 9 } })
    expect(page.asideTexts()).toEqual([text])
  })

  it('does not push out one that was laid aside before', async () => {
    for (const text of ['first', 'second', 'first']) {
      localStorage.setItem(readingRecordKey, text)
      ;(await opened()).readReadingRecord()
    }
    expect((await opened()).asideTexts()).toEqual(['first', 'second'])
  })

  it('comes back once it can be read', async () => {
    localStorage.setItem(`${readingRecordKey}-aside-1`, writeRecord({ [silk]: { readAt: 8 } }))
    localStorage.setItem(readingRecordKey, writeRecord({ [tea]: { readAt: 9 } }))
    const page = await opened()
    expect(page.readReadingRecord()).toEqual({ [tea]: { readAt: 9 }, [silk]: { readAt: 8 } })
    expect(page.asideTexts()).toEqual([])
    expect(Object.keys(stored()).sort()).toEqual([silk, tea])
  })

  it('is not written over where there is no room to lay it aside', async () => {
    localStorage.setItem(readingRecordKey, 'precious')
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    const page = await opened()
    page.readReadingRecord()
    vi.restoreAllMocks()
    page.saveStory(tea, headline)
    expect(localStorage.getItem(readingRecordKey)).toBe('precious')
    expect(page.standing()).toBe('full')
    expect(page.readReadingRecord()).toHaveProperty([tea])
  })
})

describe('a device', () => {
  it.each([
    ['full', 'QuotaExceededError'],
    ['forbidden', 'SecurityError'],
  ])('that is %s is said to be, and what is saved lasts as long as the page', async (standing, name) => {
    const page = await opened()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', name)
    })
    page.saveStory(tea, headline)
    page.finishStory(silk)
    expect(page.standing()).toBe(standing)
    expect(Object.keys(page.readReadingRecord()).sort()).toEqual([silk, tea])
  })

  it('that has room again gets what it could not take, beside what another tab wrote', async () => {
    const page = await opened()
    const refusal = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    page.saveStory(tea, headline)
    refusal.mockRestore()
    localStorage.setItem(readingRecordKey, writeRecord({ [silk]: { readAt: 8 } }))
    page.finishStory(tea)
    expect(page.standing()).toBe('kept')
    expect(Object.keys(stored()).sort()).toEqual([silk, tea])
  })
})
