import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import { announceNews } from '../../../src/app/offline/news.ts'
import { dismissNews, newsStore } from '../../../src/app/offline/noticeState.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { madeArchive } from '../../site/madeIssues.ts'

const [december, november, october] = ['2021-12', '2021-11', '2021-10']

/** The catalogues of an archive of three months, up to each of them. */
const [toDecember, toNovember, toOctober] = [0, 1, 2].map(
  (newer) => deriveCatalogue(madeArchive(3, 1).slice(newer)).catalogue,
)
const withoutDecember = toNovember && { ...toNovember, withdrawn: [december] }

type Step = () => void

/** On a device with one catalogue another comes, while the page shows one of them. */
function comes(earlier: typeof toDecember, next: typeof toDecember, shown = earlier): Step {
  return () => next && announceNews(earlier, next, shown)
}
const decemberComes = comes(toNovember, toDecember)
const novemberComes = comes(toOctober, toNovember)
const reads = () => changePreferences({ unreadIssues: [] })

/** Opens the next page, which knows only what is stored. */
function visitsAgain() {
  newsStore.setState(newsStore.getInitialState())
  dispatchEvent(new StorageEvent('storage', { key: null }))
}

/** What is announced, and what counts as unread. */
const found = () => [newsStore.getState().issues.map(({ id }) => id), readPreferences().unreadIssues]

beforeEach(() => {
  reads()
  newsStore.setState(newsStore.getInitialState())
})

describe('a new issue', () => {
  it.each<[string, Step[], string[], string[]]>([
    ['is announced and counted as unread, and earlier ones are not', [decemberComes], [december], [december]],
    ['is not announced on a first visit', [comes(undefined, toDecember)], [], []],
    [
      'is not announced again once the reader has dismissed or read it',
      [decemberComes, dismissNews, reads, decemberComes],
      [],
      [],
    ],
    [
      'is announced with an earlier one that has not been shown yet, even if that was dismissed',
      [novemberComes, dismissNews, comes(toOctober, toDecember)],
      [december, november],
      [december, november],
    ],
    [
      'is announced once on a device that is too full to keep the catalogue that lists it',
      [decemberComes, reads, visitsAgain, decemberComes],
      [],
      [],
    ],
    [
      'that was dismissed unread is not announced by a page that lists it',
      [decemberComes, dismissNews, visitsAgain, comes(toNovember, toDecember, toDecember)],
      [],
      [december],
    ],
    [
      'that was dismissed unread is announced on the next visit by a page that does not list it',
      [decemberComes, dismissNews, visitsAgain, decemberComes],
      [december],
      [december],
    ],
    [
      'is announced without one that an earlier visit announced',
      [novemberComes, reads, visitsAgain, comes(toOctober, toDecember)],
      [december],
      [december],
    ],
    [
      'is not announced, and not unread, once it is withdrawn',
      [decemberComes, reads, visitsAgain, comes(toDecember, withoutDecember)],
      [],
      [],
    ],
    [
      'is announced again if it is published again after it was withdrawn',
      [decemberComes, reads, visitsAgain, comes(withoutDecember, toDecember)],
      [december],
      [december],
    ],
    [
      'that is unread is announced again after a page that opened with an earlier catalogue',
      [decemberComes, visitsAgain, comes(toNovember, toNovember), decemberComes],
      [december],
      [december],
    ],
    [
      'counts as unread only as long as the archive has it',
      [() => changePreferences({ unreadIssues: [december, october] }), comes(toNovember, toNovember)],
      [],
      [october],
    ],
  ])('%s', (_, steps, announced, unread) => {
    for (const step of steps) step()
    expect(found()).toEqual([announced, unread])
  })

  it('is announced once on each visit if storage cannot be written', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    for (const _visit of ['one', 'another']) {
      visitsAgain()
      decemberComes()
      expect(found()).toEqual([[december], [december]])
      for (const step of [dismissNews, reads, decemberComes]) step()
      expect(found()).toEqual([[], []])
    }
  })
})
