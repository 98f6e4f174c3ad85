import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { hiddenNews } from '../../../src/app/follow/followPart.tsx'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import { follow, readReadingRecord } from '../../../src/app/memory/readingRecord.ts'
import { follows } from '../../../src/app/memory/readingRecordFormat.ts'
import { reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import type { Subject } from '../../../src/archive/subjects.ts'
import { bundledArchive, bundledNames } from '../../support/bundled.ts'
import { rememberRecord } from '../support/deviceDisk.ts'
import { main, renderRoute } from '../support/renderRoute.tsx'
import { startSearchWorker } from '../support/searchWorker.ts'

const followed = () => follows(readReadingRecord()).map(({ kind, id }) => `${kind} ${id}`)
const button = () => main().findByRole('button', { name: 'Follow' })

it('follows a name from its page, links to its feed, and lists it in the settings, where it can be removed', async () => {
  const names = await bundledNames()
  const { user, router } = await renderRoute('/en/names/chengdu-customs/', { names })
  await user.click(await button())
  expect((await button()).getAttribute('aria-pressed')).toBe('true')
  expect(main().getByRole('link', { name: 'Feed: Chengdu Customs' }).getAttribute('href')).toBe(
    '/en/feeds/name/chengdu-customs.atom',
  )
  await act(() => router.navigate('/en/settings/'))
  const list = within(await main().findByRole('region', { name: 'Following' }))
  expect((await list.findByRole('link', { name: 'Chengdu Customs' })).getAttribute('href')).toBe(
    '/en/names/chengdu-customs/',
  )
  await user.click(list.getByRole('button', { name: 'Follow', pressed: true }))
  expect(followed()).toEqual([])
  await user.click(list.getByRole('button', { name: 'Follow', pressed: false }))
  expect(followed()).toEqual(['name chengdu-customs'])
})

it('follows the only filter that is chosen, and offers nothing with several', async () => {
  const { user, router } = await renderRoute('/en/?place=guizhou')
  await user.click(await button())
  expect(followed()).toEqual(['place guizhou'])
  const feedIn = (type: string) =>
    document.querySelector(`link[type="application/${type}"]`)?.getAttribute('href')
  expect(feedIn('atom+xml')).toContain('/en/feeds/place/guizhou.atom')
  expect(feedIn('feed+json')).toContain('/feeds/place/guizhou.json')
  await act(() => router.navigate('/en/?place=guizhou&topic=trade'))
  expect(main().queryByRole('button', { name: 'Follow' })).toBeNull()
})

it('follows a name from the card of a sentence', async () => {
  const { user } = await renderRoute('/en/issues/2021-07/chengdu-trade-five-months/', {
    names: await bundledNames(),
  })
  await user.click(main().getByText('Chengdu Customs', { selector: 'article *' }))
  const card = await screen.findByRole('note')
  const [touched] = await within(card).findAllByRole('button', { name: 'Follow' })
  await user.click(touched ?? card)
  expect(followed()).toEqual(['name chengdu-customs'])
})

it('says so when no more can be followed', async () => {
  const fifty = Array.from({ length: 50 }, (_, each) => [`name/name-${each}`, { followedAt: 1 }] as const)
  await rememberRecord(Object.fromEntries(fifty))
  const { user } = await renderRoute('/en/?topic=trade')
  await user.click(await button())
  expect(main().getByRole('alert').textContent).toContain('up to 50')
  expect(followed()).toHaveLength(50)
})

describe('a new issue', () => {
  const subjects: readonly Subject[] = [
    { kind: 'place', id: 'yunnan' },
    { kind: 'topic', id: 'technology' },
  ]

  /** The front page of a reader who follows the subjects; the July issue is new, and these issues are on the device. */
  async function open({ followed = subjects, held = ['2021-07'] } = {}) {
    const issues = await bundledArchive()
    startSearchWorker(issues.filter(({ id }) => held.includes(id)))
    const page = await renderRoute('/en/', { issues })
    hiddenNews.setState({ issues: readPreferences().newsShown })
    changePreferences({ unreadIssues: ['2021-07'] })
    await act(async () => {
      for (const one of followed) follow(one)
      reportDeviceState({ kind: 'complete', held, total: held.length })
    })
    return page
  }

  const said = () => screen.queryByRole('region', { name: /about what you follow$/ })

  it('is announced with its stories about what the reader follows, once', async () => {
    const { user, unmount } = await open()
    const news = within(
      await screen.findByRole('region', {
        name: 'The July 2021 issue is here: 7 stories about what you follow',
      }),
    )
    expect(news.getAllByRole('link')).toHaveLength(3)
    await user.click(news.getByRole('button', { name: 'Show all' }))
    expect(news.getAllByRole('link')).toHaveLength(7)
    unmount()
    await open()
    expect(said()).toBeNull()
  })

  it('is no longer announced once the reader hides it', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Hide' }))
    expect(said()).toBeNull()
  })

  it.each([
    ['nothing is followed', { followed: [] }],
    ['nothing in it is followed', { followed: [{ kind: 'name', id: 'nobody' } as const] }],
    ['it is not on the device', { held: ['2021-06'] }],
  ])('is not announced if %s', async (_, options) => {
    await open(options)
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(said()).toBeNull()
  })
})
