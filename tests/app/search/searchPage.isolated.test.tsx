import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { bundledNames } from '../../support/bundledNames.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { renderRoute } from '../support/renderRoute.tsx'
import { startSearchWorker } from '../support/searchWorker.ts'

const main = () => within(screen.getByRole('main'))
const status = () =>
  within(screen.getByRole('region', { name: /^(Filters|筛选)$/ })).getByRole('status').textContent
const headlines = () =>
  main()
    .queryAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent)
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
  it('has a box that carries the name, and says what there is to search', async () => {
    await renderSearch('/en/search/')
    expect(main().getByRole('search')).toBeTruthy()
    expect(main().getByRole('searchbox', { name: 'Search' })).toHaveProperty('value', '')
    expect(status()).toBe('25 stories in 4 issues')
    expect(main().getByText(/also in pinyin/)).toBeTruthy()
  })

  it('finds what the address asks for, marked, with its counterpart', async () => {
    await renderSearch('/en/search/?q=双流')
    await expectStatus('2 stories found')
    expect(headlines()).toEqual([
      'Chengdu opens a record five all-cargo routes in a year, for 15 in all',
      'Chengdu opens 70-billion-yuan Tianfu airport',
    ])
    expect(marks()).toEqual(['双流', '双流', '双流'])
    const [, first] = main().getAllByRole('article')
    const found = within(first ?? document.body).getByText(/2020年跻身全国最繁忙的四座机场之列/)
    expect(found.lang).toBe('zh-Hans')
    expect(found.nextElementSibling).toHaveProperty('lang', 'en')
    expect(main().getAllByRole('link')[0]?.getAttribute('href')).toBe(
      '/en/issues/2021-08/chengdu-cargo-routes/',
    )
  })

  it('says of an editor’s note that it is one', async () => {
    await renderSearch('/en/search/?q=9.04')
    await expectStatus('1 story found')
    const [found] = main().getAllByRole('article')
    expect(within(found ?? document.body).getByText('Editor’s note').nextElementSibling?.textContent).toMatch(
      /9\.04/,
    )
  })

  it('finds while the reader types, and the address follows', async () => {
    const { user, router } = await renderSearch('/zh/search/')
    await user.type(main().getByRole('searchbox', { name: '搜索' }), 'Shuangliu')
    await expectStatus('找到2篇报道')
    expect(headlines()[0]).toBe('成都国际全货机航线增至15条，年内新开数创新高')
    expect(marks()).toContain('双流')
    await waitFor(() => expect(router.state.location.search).toBe('?q=Shuangliu'))
    expect(document.title).toBe('Shuangliu · 搜索 · 西南地区')
  })

  it('keeps the query for the way back where a tap leads away before a pause in typing', async () => {
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

  it('shows in the box what the reader comes back to, though the focus is there', async () => {
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

  it('keeps the query where more is shown before a pause in typing', async () => {
    const { router } = await renderSearch('/en/search/?q=chengdu')
    await expectStatus('16 stories found')
    fireEvent.input(main().getByRole('searchbox'), { target: { value: 'sichuan' } })
    fireEvent.click(main().getByRole('button', { name: 'More results' }))
    await expectStatus('9 stories found')
    expect(headlines()).toHaveLength(9)
    expect(router.state.location.search).toBe('?q=sichuan')
  })

  it('takes traditional characters for simplified', async () => {
    await renderSearch('/en/search/?q=雙流機場')
    await expectStatus('2 stories found')
    expect(marks()).toEqual(['双流机场', '双流机场', '双流机场'])
  })

  it('searches for traditional characters as they are where the table cannot be loaded, and says so', async () => {
    vi.doMock('../../../src/workers/search/traditionalCharacters.ts', () => {
      throw new Error('404')
    })
    const { user } = await renderSearch('/zh/search/?q=雙流機場')
    await expectStatus('找到0篇报道')
    expect(main().getByText('繁简对照表无法加载，繁体字按原样搜索。')).toBeTruthy()
    vi.doUnmock('../../../src/workers/search/traditionalCharacters.ts')
    await user.clear(main().getByRole('searchbox'))
    await user.type(main().getByRole('searchbox'), '雙流')
    await expectStatus('找到2篇报道')
    expect(main().queryByText(/繁简对照表/)).toBeNull()
  })

  it('searches anew for the same traditional characters once the table can be loaded', async () => {
    vi.doMock('../../../src/workers/search/traditionalCharacters.ts', () => {
      throw new Error('404')
    })
    const { user } = await renderSearch('/zh/search/?q=雙流機場')
    await expectStatus('找到0篇报道')
    vi.doUnmock('../../../src/workers/search/traditionalCharacters.ts')
    await user.clear(main().getByRole('searchbox'))
    await user.type(main().getByRole('searchbox'), '雙流機場')
    await expectStatus('找到2篇报道')
    expect(main().queryByText(/繁简对照表/)).toBeNull()
  })

  it('filters what it found, and counts for each filter what it would leave', async () => {
    const { user, router } = await renderSearch('/en/search/?q=hospital')
    await expectStatus('2 stories found')
    const place = within(main().getByRole('group', { name: 'Place' }))
    await user.click(place.getByRole('checkbox', { name: 'Chongqing 1' }))
    await expectStatus('1 of 2 stories matches')
    await waitFor(() => expect(headlines()).toEqual(['Work starts on a hospital expansion in Liangjiang']))
    await waitFor(() => expect(router.state.location.search).toBe('?q=hospital&place=chongqing'))
    await user.click(main().getByRole('button', { name: 'Clear filters' }))
    await expectStatus('2 stories found')
    await waitFor(() => expect(router.state.location.search).toBe('?q=hospital'))
  })

  it('says how much of the archive it has searched where that is not all', async () => {
    await renderSearch('/en/search/?q=airport', ['2021-07'])
    await expectStatus('2 stories found · Searched 3 of 4 issues: those on this device.')
  })

  it('asks the host for the issues where the device does not say what it has', async () => {
    const issues = await bundledArchive()
    await startArchiveHost(issues, await bundledNames())
    await renderSearch(
      '/en/search/?q=airport',
      issues.map(({ id }) => id),
    )
    act(() => reportDeviceState({ kind: 'checking', held: [], reason: 'unknown' }))
    await expectStatus('3 stories found')
  })

  it('says that nothing was found', async () => {
    await renderSearch('/en/search/?q=penguin')
    expect(await main().findByText('No stories contain “penguin”.')).toBeTruthy()
    expect(status()).toBe('0 stories found')
  })

  it.each([
    ['only spaces', '%20%20%E3%80%80', '25 stories in 4 issues'],
    ['signs of regular expressions', encodeURIComponent('.*+?^$()|[]{}\\'), '0 stories found'],
    ['half a character', '%ED%A0%80', '0 stories found'],
    ['an accent alone', '%CC%81', '0 stories found'],
    ['markup', encodeURIComponent('<img src=x onerror=alert(1)>'), '0 stories found'],
  ])('bears %s', async (_, query, said) => {
    const { container } = await renderSearch(`/en/search/?q=${query}`)
    await expectStatus(said)
    expect(container.querySelector('img')).toBeNull()
  })

  it('searches for the beginning of an endless query, says so, and leaves it in the box', async () => {
    const { user, router } = await renderSearch('/en/search/')
    const box = main().getByRole('searchbox')
    await user.click(box)
    await user.paste('成'.repeat(10_000))
    await expectStatus('0 stories found')
    expect(main().getByText('Only the first 200 characters are used.')).toBeTruthy()
    await user.tab()
    await waitFor(() => expect(router.state.location.search).not.toBe(''))
    expect(box).toHaveProperty('value.length', 10_000)
  })

  it('leaves a long text in the box where the part that is searched for ends between two words', async () => {
    const { user, router } = await renderSearch('/en/search/')
    const box = main().getByRole('searchbox')
    const text = `${'成'.repeat(199)} 都`
    await user.click(box)
    await user.paste(text)
    await waitFor(() => expect(router.state.location.search).not.toBe(''))
    await expectStatus('0 stories found')
    expect(box).toHaveProperty('value', text)
    expect(main().getByText('Only the first 200 characters are used.')).toBeTruthy()
  })

  it('says so of an endless query in the address too, until another is typed', async () => {
    const { user } = await renderSearch(`/en/search/?q=${'成'.repeat(10_000)}`)
    await expectStatus('0 stories found')
    expect(main().getByText('Only the first 200 characters are used.')).toBeTruthy()
    await user.clear(main().getByRole('searchbox'))
    await user.type(main().getByRole('searchbox'), 'airport')
    await expectStatus('3 stories found')
    expect(main().queryByText(/Only the first/)).toBeNull()
  })

  it('says that it cannot search, and tries again when asked', async () => {
    startSearchWorker(await bundledArchive())
    const working = Worker
    vi.stubGlobal('Worker', BrokenWorker)
    const { user } = await renderRoute('/en/search/?q=airport')
    const alert = await main().findByRole('alert')
    expect(alert.textContent).toContain('The search cannot be loaded')
    expect(alert.textContent).toContain('Reload the page, and update if that is offered.')
    expect(status()).toBe('')
    expect(BrokenWorker.running).toBe(0)
    vi.stubGlobal('Worker', working)
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await expectStatus('3 stories found')
  })

  it('starts no other worker before the code of one that failed has come anew', async () => {
    startSearchWorker(await bundledArchive())
    const working = Worker
    const asked: ((code: Response) => void)[] = []
    vi.stubGlobal('Worker', BrokenWorker)
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => asked.push(resolve)))
    const { user } = await renderRoute('/en/search/?q=airpor')
    await waitFor(() => expect(asked).toHaveLength(1))
    const { started } = BrokenWorker
    await user.type(main().getByRole('searchbox'), 't')
    await new Promise((done) => setTimeout(done, 50))
    expect(BrokenWorker.started).toBe(started)
    vi.stubGlobal('Worker', working)
    for (const come of asked) come(new Response(''))
    await expectStatus('3 stories found')
  })
})

class BrokenWorker extends EventTarget {
  static running = 0
  static started = 0

  constructor() {
    super()
    BrokenWorker.running++
    BrokenWorker.started++
  }

  terminate() {
    BrokenWorker.running--
  }

  postMessage() {
    setTimeout(() => this.dispatchEvent(new Event('error')))
  }
}

describe('the search key', () => {
  it('leads to the box from any page', async () => {
    startSearchWorker(await bundledArchive())
    const { user, router } = await renderRoute('/en/about/')
    await user.keyboard('/')
    await waitFor(() => expect(document.activeElement).toBe(main().getByRole('searchbox')))
    expect(router.state.location.pathname).toBe('/en/search/')
    await user.keyboard('1/2')
    expect(main().getByRole('searchbox')).toHaveProperty('value', '1/2')
  })
})
