import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import { dismissNews, newsQuery, tellNews } from '../../../src/app/offline/news.ts'
import type { Catalogue } from '../../../src/archive/catalogue.ts'
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
  const client = new QueryClient()
  const told = () => client.getQueryData(newsQuery.queryKey)?.issues.map(({ id }) => id) ?? []
  return { client, told }
}

describe('an issue that came out', () => {
  it('is told and counted as unread, and those that were there are not', () => {
    const { client, told } = start()
    tellNews(client, catalogueOf(1, 3), catalogueOf(0, 3))
    expect([told(), unread()]).toEqual([[december], [december]])
  })

  it('is told to nobody on a first visit', () => {
    const { client, told } = start()
    tellNews(client, undefined, catalogueOf(0, 3))
    expect([told(), unread()]).toEqual([[], []])
  })

  it('is told once: not again where the reader has been told, or has read it', () => {
    const { client, told } = start()
    tellNews(client, catalogueOf(1, 3), catalogueOf(0, 3))
    dismissNews(client)
    changePreferences({ unreadIssues: [] })
    tellNews(client, catalogueOf(1, 3), catalogueOf(0, 3))
    expect([told(), unread()]).toEqual([[], []])
  })

  it('is told with one that came before it and has not been shown yet, put off or not', () => {
    const { client, told } = start()
    tellNews(client, catalogueOf(2, 3), catalogueOf(1, 3))
    dismissNews(client)
    expect(told()).toEqual([])
    tellNews(client, catalogueOf(2, 3), catalogueOf(0, 3))
    expect(told()).toEqual([december, november])
    expect(new Set(unread())).toEqual(new Set([december, november]))
  })

  it('counts as unread as long as the archive has it, and no longer', () => {
    const { client } = start()
    changePreferences({ unreadIssues: [december, october] })
    tellNews(client, catalogueOf(1, 3), catalogueOf(1, 3))
    expect(unread()).toEqual([october])
  })
})
