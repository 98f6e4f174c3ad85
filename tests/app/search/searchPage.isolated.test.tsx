import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import { bundledArchive, bundledNames } from '../../support/bundled.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'
import { startSearchWorker } from '../support/searchWorker.ts'

const status = () =>
  within(screen.getByRole('region', { name: /^(Filters|筛选)$/ })).getByRole('status').textContent
const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
const expectStatus = (text: string) => waitFor(() => expect(status()).toBe(text))

async function renderSearch(address: string, without: readonly string[] = []) {
  const issues = await bundledArchive()
  const names = await bundledNames()
  startSearchWorker(
    issues.filter(({ id }) => !without.includes(id)),
    names,
  )
  return renderRoute(address, { names })
}

describe('the search', () => {
  it('has a named box, and says what can be searched', async () => {
    await renderSearch('/en/search/')
    expect(main().getByRole('search')).toBeTruthy()
    expect(main().getByRole('searchbox', { name: 'Search' })).toHaveProperty('value', '')
    expect(main().getByText(/pinyin works too/)).toBeTruthy()
  })

  it('finds the query in the address, and shows it marked, with its counterpart', async () => {
    await renderSearch('/en/search/?q=双流')
    await expectStatus('2 stories found')
    expect(headlines(2)).toEqual([
      'Record five new overseas all-cargo routes in 2021 take Chengdu to 15',
      'Chengdu opens Tianfu airport’s 70-billion-yuan first phase',
    ])
    expect(marks()).toEqual(['双流', '双流', '双流'])
    const [, first] = main().getAllByRole('article')
    const found = within(first ?? document.body).getByText(/2020年是全国最繁忙的四座机场之一/)
    expect(found.lang).toBe('zh-Hans')
    expect(found.nextElementSibling).toHaveProperty('lang', 'en')
    expect(main().getAllByRole('link')[0]?.getAttribute('href')).toBe(
      '/en/issues/2021-08/chengdu-cargo-routes/',
    )
  })

  it('offers recent searches and frequent names in an empty box, and fewer words if none has all', async () => {
    const { user, router } = await renderSearch('/en/search/?q=双流+火星')
    await user.click(await main().findByRole('link', { name: '双流' }))
    await expectStatus('2 stories found')
    await user.click(main().getByRole('link', { name: /Record five/ }))
    await act(() => router.navigate('/en/search/'))
    expect(
      within(main().getByText('Recent searches').parentElement ?? document.body).getByRole('link')
        .textContent,
    ).toBe('双流')
    expect(await main().findByText('Often in the news')).toBeTruthy()
  })

  it.each([
    ['天府机场', '天府 机场', '2 stories found'],
    ['“London, Amsterdam”', 'London Amsterdam', '1 story found'],
  ])('offers the words apart if none has %s', async (query, words, found) => {
    const { user } = await renderSearch(`/en/search/?q=${encodeURIComponent(query)}`)
    await user.click(await main().findByRole('link', { name: words }))
    await expectStatus(found)
  })

  it('labels an editor’s note', async () => {
    await renderSearch('/en/search/?q=9.04')
    await expectStatus('1 story found')
    const [found] = main().getAllByRole('article')
    expect(within(found ?? document.body).getByText('Editor’s note').nextElementSibling?.textContent).toMatch(
      /9\.04/,
    )
  })

  it('searches while the reader types, and then updates the address', async () => {
    const { user, router } = await renderSearch('/zh/search/')
    await user.type(main().getByRole('searchbox', { name: '搜索' }), 'Shuangliu')
    await expectStatus('找到2篇报道')
    expect(headlines(2)[0]).toBe('成都国际全货机航线增至15条，年内新开5条创纪录')
    expect(marks()).toContain('双流')
    await waitFor(() => expect(router.state.location.search).toBe('?q=Shuangliu'))
    expect(document.title).toBe('Shuangliu · 搜索 · 西南地区商务通讯')
  })

  it('keeps the query if a tap leads away before a pause in typing', async () => {
    const { router } = await renderSearch('/en/search/?q=Shuangliu')
    await expectStatus('2 stories found')
    const box = main().getByRole('searchbox')
    const [link] = main().getAllByRole('link')
    fireEvent.input(box, { target: { value: 'Shuangliu airport' } })
    // Without a change of focus: Safari on a phone does not focus a link that is tapped.
    fireEvent.click(link ?? box)
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/en\/issues\//))
    await act(() => router.navigate(-1))
    expect(router.state.location).toMatchObject({ pathname: '/en/search/', search: '?q=Shuangliu+airport' })
    expect(await main().findByRole('searchbox')).toHaveProperty('value', 'Shuangliu airport')
  })

  it('shows the query that the reader returns to, even in a focused box', async () => {
    const { user, router } = await renderSearch('/en/search/?q=hospital')
    await expectStatus('2 stories found')
    await user.click(main().getByRole('checkbox', { name: 'Chongqing 1' }))
    await waitFor(() => expect(router.state.location.search).toBe('?q=hospital&place=chongqing'))
    const box = main().getByRole('searchbox')
    await user.clear(box)
    await user.type(box, 'airport')
    await waitFor(() => expect(router.state.location.search).toBe('?q=airport&place=chongqing'))
    await act(() => router.navigate(-1))
    await expectStatus('2 stories found')
    expect(document.activeElement).toBe(box)
    expect(box).toHaveProperty('value', 'hospital')
    await act(() => router.navigate(1))
    expect(box).toHaveProperty('value', 'airport')
    await user.type(box, ' city')
    await waitFor(() => expect(router.state.location.search).toBe('?q=airport+city&place=chongqing'))
    expect(box).toHaveProperty('value', 'airport city')
  })

  it('keeps the query if more is shown before a pause in typing', async () => {
    const { router } = await renderSearch('/en/search/?q=chengdu')
    await expectStatus('16 stories found')
    fireEvent.input(main().getByRole('searchbox'), { target: { value: 'sichuan' } })
    fireEvent.click(main().getByRole('button', { name: 'More results' }))
    await expectStatus('9 stories found')
    expect(headlines(2)).toHaveLength(9)
    expect(router.state.location.search).toBe('?q=sichuan')
  })

  it('filters the results, and counts them for each filter', async () => {
    const { user, router } = await renderSearch('/en/search/?q=hospital')
    await expectStatus('2 stories found')
    const place = within(main().getByRole('group', { name: 'Place' }))
    await user.click(place.getByRole('checkbox', { name: 'Chongqing 1' }))
    await expectStatus('1 of 2 stories matches')
    await waitFor(() =>
      expect(headlines(2)).toEqual(['Work starts on hospital expansion in Chongqing’s Liangjiang New Area']),
    )
    await waitFor(() => expect(router.state.location.search).toBe('?q=hospital&place=chongqing'))
    await user.click(main().getByRole('button', { name: 'Clear filters' }))
    await expectStatus('2 stories found')
    await waitFor(() => expect(router.state.location.search).toBe('?q=hospital'))
  })

  it('says how much of the archive it has searched, unless that is all', async () => {
    await renderSearch('/en/search/?q=airport', ['2021-07'])
    await expectStatus('2 stories found · Searched 3 of 4 issues: those on this device.')
  })

  it('fetches the issues if the device does not say what it has', async () => {
    const issues = await bundledArchive()
    await startArchiveHost(issues, await bundledNames())
    await renderSearch(
      '/en/search/?q=airport',
      issues.map(({ id }) => id),
    )
    act(() => reportDeviceState({ kind: 'unknown', held: [] }))
    await expectStatus('3 stories found')
  })

  it.each([
    ['only spaces', '%20%20%E3%80%80', ''],
    ['signs of regular expressions', encodeURIComponent('.*+?^$()|[]{}\\'), '0 stories found'],
    ['half a character', '%ED%A0%80', '0 stories found'],
    ['an accent alone', '%CC%81', '0 stories found'],
    ['markup', encodeURIComponent('<img src=x onerror=alert(1)>'), '0 stories found'],
  ])('accepts %s', async (_, query, said) => {
    const { container } = await renderSearch(`/en/search/?q=${query}`)
    await expectStatus(said)
    expect(container.querySelector('img')).toBeNull()
  })

  it('takes as much text as is searched for, and searches for as much of an address', async () => {
    const { user, router } = await renderSearch(`/en/search/?q=${'成'.repeat(10_000)}`)
    await expectStatus('0 stories found')
    const box = main().getByRole('searchbox')
    await user.clear(box)
    await user.paste(`${'成'.repeat(199)} 都`)
    await waitFor(() => expect(router.state.location.search).toBe(`?q=${encodeURI('成'.repeat(199))}`))
    expect(box).toHaveProperty('value', `${'成'.repeat(199)} `)
  })

  it('says that it cannot search, and tries again', async () => {
    startSearchWorker(await bundledArchive())
    const working = Worker
    vi.stubGlobal('Worker', BrokenWorker)
    const { user } = await renderRoute('/en/search/?q=airport')
    const alert = await main().findByRole('alert')
    expect(alert.textContent).toContain('Search could not load')
    expect(alert.textContent).toContain('Reload the page, and update if that is offered.')
    expect(status()).toBe('')
    expect(BrokenWorker.running).toBe(0)
    vi.stubGlobal('Worker', working)
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await expectStatus('3 stories found')
  })
})

class BrokenWorker extends EventTarget {
  static running = 0

  constructor() {
    super()
    BrokenWorker.running++
  }

  terminate() {
    BrokenWorker.running--
  }

  postMessage() {
    setTimeout(() => this.dispatchEvent(new Event('error')))
  }
}
