import { describe, expect, it } from 'vitest'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import { dismissNews, newsStore, tellNews } from '../../../src/app/offline/news.ts'
import type { Catalogue } from '../../../src/archive/catalogue/catalogue.ts'
import { deriveCatalogue } from '../../../src/publish/site/data/deriveCatalogue.ts'
import { madeArchive } from '../../publish/site/madeIssues.ts'

/** Of the issues from December 2021 back, those in between. */
function catalogueOf(from: number, to: number): Catalogue {
  return deriveCatalogue(madeArchive(to, 1).slice(from)).catalogue
}

const [december, november, october] = ['2021-12', '2021-11', '2021-10']
const unread = () => readPreferences().unreadIssues

function start() {
  changePreferences({ unreadIssues: [] })
  newsStore.write(newsStore.initial)
  return { told: () => newsStore.read().issues.map(({ id }) => id) }
}

describe('an issue that came out', () => {
  it('is told and counted as unread, and those that were there are not', () => {
    const { told } = start()
    tellNews(catalogueOf(1, 3), catalogueOf(0, 3))
    expect([told(), unread()]).toEqual([[december], [december]])
  })

  it('is told to nobody on a first visit', () => {
    const { told } = start()
    tellNews(undefined, catalogueOf(0, 3))
    expect([told(), unread()]).toEqual([[], []])
  })

  it('is told once: not again where the reader has been told, or has read it', () => {
    const { told } = start()
    tellNews(catalogueOf(1, 3), catalogueOf(0, 3))
    dismissNews()
    changePreferences({ unreadIssues: [] })
    tellNews(catalogueOf(1, 3), catalogueOf(0, 3))
    expect([told(), unread()]).toEqual([[], []])
  })

  it('is told with one that came before it and has not been shown yet, put off or not', () => {
    const { told } = start()
    tellNews(catalogueOf(2, 3), catalogueOf(1, 3))
    dismissNews()
    expect(told()).toEqual([])
    tellNews(catalogueOf(2, 3), catalogueOf(0, 3))
    expect(told()).toEqual([december, november])
    expect(new Set(unread())).toEqual(new Set([december, november]))
  })

  it('counts as unread as long as the archive has it, and no longer', () => {
    start()
    changePreferences({ unreadIssues: [december, october] })
    tellNews(catalogueOf(1, 3), catalogueOf(1, 3))
    expect(unread()).toEqual([october])
  })
})
