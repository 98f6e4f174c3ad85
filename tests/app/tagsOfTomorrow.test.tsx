import { act, screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ShareCard } from '../../src/app/share/ShareCard.tsx'
import type { PublishedIssue } from '../../src/archive/publishedIssue.ts'
import type { FetchedFile } from '../../src/device/fetchFile.ts'
import { issueOfTomorrow } from '../support/issueOfTomorrow.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'
import { startArchiveHost } from './support/archiveHost.ts'
import { renderRoute } from './support/renderRoute.tsx'

/** The app of today, and a host whose archive has a place and a topic of a later release. */
async function open(path: string) {
  await startMemoryCaches()
  await startArchiveHost([issueOfTomorrow()])
  return renderRoute(path, { issues: 'none' })
}

const kickers = () =>
  [...document.querySelectorAll('main .kicker')].map((kicker) =>
    [...kicker.querySelectorAll('span')].map(({ textContent }) => textContent),
  )

it.each(['/en/', '/en/issues/2021-12/', '/en/issues/2021-12/?print=en'])(
  'shows stories on %s without places and topics of a later release',
  async (path) => {
    await open(path)
    expect(await screen.findByText('Headline of later')).toBeTruthy()
    expect(kickers()).toEqual([['Yunnan', 'Tourism'], ['China']])
  },
)

it.each([
  ['place=beyond', 'Elsewhere 1', ['Headline of later']],
  ['place=yunnan', 'Yunnan 1', ['Headline of both']],
  ['topic=tourism', 'Tourism 1', ['Headline of both']],
  ['place=dali', 'Elsewhere 1', ['Headline of both', 'Headline of later']],
])('counts and shows the same stories for the filter %s', async (query, option, shown) => {
  await open(`/en/?${query}`)
  await screen.findByRole('link', { name: shown[0] })
  const main = within(screen.getByRole('main'))
  expect(main.getAllByRole('link', { name: /^Headline/ }).map(({ textContent }) => textContent)).toEqual(
    shown,
  )
  expect(main.getByRole('checkbox', { name: option })).toBeTruthy()
})

it('shows a story and its card without them', async () => {
  const { client, router } = await open('/en/issues/2021-12/later/')
  expect(await screen.findByRole('heading', { level: 1, name: /Headline of later/ })).toBeTruthy()
  expect(kickers()[0]).toEqual(['China'])
  const issue = client.getQueriesData<FetchedFile<PublishedIssue>>({ queryKey: ['issue'] })[0]?.[1]
  const cards = issue?.value.stories.map((story) =>
    renderToStaticMarkup(
      <ShareCard story={story} passage={{ view: 'both', languages: ['en', 'zh'] }} address="https://e.org" />,
    ),
  )
  expect(cards).toEqual([
    expect.stringMatching(/data-place="yunnan".*Yunnan 云南/),
    expect.stringMatching(/data-place="beyond".*China 全国/),
  ])
  await act(() => router.navigate('/en/issues/2021-12/both/'))
  expect(kickers()[0]).toEqual(['Yunnan', 'Tourism'])
})
