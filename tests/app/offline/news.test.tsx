import { describe, expect, it, vi } from 'vitest'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import { announceNews } from '../../../src/app/offline/news.ts'
import { dismissNews, newsStore } from '../../../src/app/offline/noticeState.ts'
import type { Catalogue } from '../../../src/archive/catalogue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { madeArchive } from '../../site/madeIssues.ts'

/** The issues between two positions, counted back from December 2021. */
function catalogueOf(from: number, to: number): Catalogue {
  return deriveCatalogue(madeArchive(to, 1).slice(from)).catalogue
}

const [december, november, october] = ['2021-12', '2021-11', '2021-10']
const unread = () => readPreferences().unreadIssues

function start() {
  changePreferences({ unreadIssues: [] })
  newsStore.setState(newsStore.getInitialState())
  return { announced: () => newsStore.getState().issues.map(({ id }) => id) }
}

/** Opens the next page, which knows only what is stored. */
function visitAgain() {
  newsStore.setState(newsStore.getInitialState())
  dispatchEvent(new StorageEvent('storage', { key: null }))
}

describe('a new issue', () => {
  it('is announced and counted as unread, and earlier ones are not', () => {
    const { announced } = start()
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[december], [december]])
  })

  it('is not announced on a first visit', () => {
    const { announced } = start()
    announceNews(undefined, catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[], []])
  })

  it('is not announced again once the reader has dismissed or read it', () => {
    const { announced } = start()
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    dismissNews()
    changePreferences({ unreadIssues: [] })
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[], []])
  })

  it('is announced with an earlier one that has not been shown yet, even if that was dismissed', () => {
    const { announced } = start()
    announceNews(catalogueOf(2, 3), catalogueOf(1, 3))
    dismissNews()
    expect(announced()).toEqual([])
    announceNews(catalogueOf(2, 3), catalogueOf(0, 3))
    expect(announced()).toEqual([december, november])
    expect(new Set(unread())).toEqual(new Set([december, november]))
  })

  it('is announced once on a device that is too full to keep the catalogue that lists it', () => {
    const { announced } = start()
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    changePreferences({ unreadIssues: [] })
    visitAgain()
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[], []])
  })

  it('that was dismissed unread is announced again on the next visit, by a page that does not list it', () => {
    const { announced } = start()
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    dismissNews()
    visitAgain()
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3), catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[], [december]])
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[december], [december]])
  })

  it('is announced without one that an earlier visit announced', () => {
    const { announced } = start()
    announceNews(catalogueOf(2, 3), catalogueOf(1, 3))
    changePreferences({ unreadIssues: [] })
    visitAgain()
    announceNews(catalogueOf(2, 3), catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[december], [december]])
  })

  it('is announced again if it is published again after it was withdrawn', () => {
    const { announced } = start()
    const withdrawn = { ...catalogueOf(1, 3), withdrawn: [december] }
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    changePreferences({ unreadIssues: [] })
    visitAgain()
    announceNews(catalogueOf(0, 3), withdrawn)
    expect([announced(), unread()]).toEqual([[], []])
    visitAgain()
    announceNews(withdrawn, catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[december], [december]])
  })

  it('is announced once on each visit if storage cannot be written', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { announced } = start()
    for (const _visit of ['one', 'another']) {
      visitAgain()
      announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
      expect([announced(), unread()]).toEqual([[december], [december]])
      dismissNews()
      changePreferences({ unreadIssues: [] })
      announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
      expect([announced(), unread()]).toEqual([[], []])
    }
  })

  it('that is unread is announced again after a page that opened with an earlier catalogue', () => {
    const { announced } = start()
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    visitAgain()
    announceNews(catalogueOf(1, 3), catalogueOf(1, 3))
    announceNews(catalogueOf(1, 3), catalogueOf(0, 3))
    expect([announced(), unread()]).toEqual([[december], [december]])
  })

  it('counts as unread only as long as the archive has it', () => {
    start()
    changePreferences({ unreadIssues: [december, october] })
    announceNews(catalogueOf(1, 3), catalogueOf(1, 3))
    expect(unread()).toEqual([october])
  })
})
