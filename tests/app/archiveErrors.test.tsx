import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { schemaVersion } from '../../src/archive/catalogue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { startArchiveHost } from './support/archiveHost.ts'
import { renderRoute } from './support/renderRoute.tsx'

/*
 * What a page says about a file that it cannot get. `tests/device` proves which answers are damaged, missing
 * or refused.
 */

const issues = [
  madeIssue('2021-08', [madeStory('silk')]),
  madeIssue('2021-07', [madeStory('tea'), madeStory('rice')]),
]

async function startHost() {
  const host = await startArchiveHost(issues)
  return { host, july: host.records[1]?.file ?? '' }
}

const retry = (alert: HTMLElement) => within(alert).getByRole('button', { name: 'Try again' })

it.each([
  ['is damaged', { content: '{"id":"2021-07","stories":[{' }, /issues\/2021-07.* arrived damaged/],
  ['is missing', { status: 404, content: '' }, /has no file at issues\/2021-07/],
  ['is refused', { status: 503, content: '' }, /refused issues\/2021-07.*503/],
])('says that the issue of a story %s, and tries again', async (_fault, answer, sentence) => {
  const { host, july } = await startHost()
  host.answer(july, answer)
  const { user } = await renderRoute('/en/issues/2021-07/tea/', { issues: 'none' })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toMatch(sentence)
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  host.answer(july, undefined)
  await user.click(retry(alert))
  await screen.findByRole('article')
  expect(screen.queryByRole('alert')).toBeNull()
})

it('shows the other issues of the front page when one is damaged, and tries that one again', async () => {
  const { host, july } = await startHost()
  host.answer(july, { type: 'text/html', content: '<!doctype html><title>Welcome</title>' })
  const { user } = await renderRoute('/en/', { issues: 'none' })
  const section = within(await screen.findByRole('region', { name: 'July 2021' }))
  const alert = await section.findByRole('alert')
  expect(screen.getByRole('link', { name: 'Headline of silk' })).toBeTruthy()
  host.answer(july, undefined)
  await user.click(retry(alert))
  expect(await section.findByRole('link', { name: 'Headline of tea' })).toBeTruthy()
})

it('fetches an issue once for all its stories', async () => {
  const { host, july } = await startHost()
  const { user } = await renderRoute('/en/issues/2021-07/tea/', { issues: 'none' })
  await user.click(screen.getByRole('link', { name: /^Next story/ }))
  await screen.findByRole('heading', { level: 1, name: /rice/ })
  expect(host.asked).toEqual(['/archive/catalogue.json', `/archive/${july}`])
})

it.each([
  ['is no catalogue', { content: '{"schema":1,"issues":[{}]}' }, /catalogue\.json arrived damaged/],
  ['lists no issue', { content: '{"schema":1,"issues":[]}' }, /catalogue\.json arrived damaged/],
  ['is refused', { status: 502, content: '' }, /refused catalogue\.json: status 502/],
  [
    'has a later format',
    { content: JSON.stringify({ schema: schemaVersion + 1, issues: [] }) },
    /format is too new.*Reload the page/,
  ],
])('says that the catalogue %s, and tries again', async (_fault, answer, sentence) => {
  const { host } = await startHost()
  host.answer('catalogue.json', answer)
  const { user } = await renderRoute('/en/', { issues: 'none' })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toMatch(sentence)
  host.answer('catalogue.json', undefined)
  await user.click(retry(alert))
  expect(await screen.findByRole('link', { name: 'Headline of silk' })).toBeTruthy()
})

it('says that there is no connection when no host answers', async () => {
  const { host } = await startHost()
  await host.stop()
  await renderRoute('/zh/', { issues: 'none' })
  expect((await screen.findByRole('alert')).textContent).toContain('连接不上资料库')
})

it.each(['/en/about/', '/en/settings/'])('does not fetch the catalogue for %s', async (address) => {
  const { host } = await startHost()
  await renderRoute(address, { issues: 'none' })
  expect(host.asked).toEqual([])
})
