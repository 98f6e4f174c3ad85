import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { catalogueQuery, ensureCatalogue } from '../../../src/app/data/queries.ts'
import { newsStore } from '../../../src/app/offline/noticeState.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const notice = (button: string) =>
  within(screen.getByRole('button', { name: button }).closest('[role=status]') ?? document.body)

it.each([
  ['en', 1, 1, 'New issue: December 2021 (1 story)'],
  ['en', 1, 5, 'New issue: December 2021 (5 stories)'],
  ['en', 2, 1, 'New issues: December 2021 and November 2021 (2 stories)'],
  ['en', 3, 2, 'New issues: December 2021, November 2021 and October 2021 (6 stories)'],
  ['en', 4, 1, 'New issues: December 2021, November 2021, October 2021 and 1 more (4 stories)'],
  ['zh', 1, 5, '新上线：2021年12月，共5篇报道'],
  ['zh', 5, 1, '新上线：2021年12月、2021年11月、2021年10月和另外2期，共5篇报道'],
])('announces in %s %i new issues of %i stories', async (language, count, each, sentence) => {
  const { client } = await renderRoute(`/${language}/about/`, { issues: madeArchive(count, each) })
  const { issues } = await ensureCatalogue(client)
  newsStore.setState({ issues, announced: [] })
  expect(await screen.findByText(sentence)).toBeTruthy()
})

it.each([
  ['en', 'Update now', 'Later', /format is too new/],
  ['zh', '立即更新', '稍后', /资料库的格式/],
])('announces in %s an archive in a newer format, which can wait', async (language, now, later, sentence) => {
  const { client, user } = await renderRoute(`/${language}/about/`)
  const catalogue = await client.ensureQueryData(catalogueQuery)
  client.setQueryData(catalogueQuery.queryKey, { ...catalogue, hostSays: 'newer' })
  await screen.findByText(sentence)
  await user.click(notice(now).getByRole('button', { name: later }))
  await waitFor(() => expect(screen.queryByText(sentence)).toBeNull())
  expect(screen.queryByRole('button', { name: now })).toBeNull()
})

it('says that the server no longer has an archive here, and leads to what it has', async () => {
  const { client } = await renderRoute('/en/about/')
  const catalogue = await client.ensureQueryData(catalogueQuery)
  client.setQueryData(catalogueQuery.queryKey, { ...catalogue, hostSays: 'gone' })
  const link = await screen.findByRole('link', { name: 'See the server’s page' })
  expect(link.getAttribute('href')).toBe('?noscript')
})
