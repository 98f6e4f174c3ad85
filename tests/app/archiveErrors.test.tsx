import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { schemaVersion } from '../../src/archive/catalogue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { startArchiveHost } from './support/archiveHost.ts'
import { interfaces } from './support/interfaces.ts'
import { renderRoute } from './support/renderRoute.tsx'

const issues = [
  madeIssue('2021-08', [madeStory('silk')]),
  madeIssue('2021-07', [madeStory('tea'), madeStory('rice')]),
]
const webPage = { type: 'text/html', content: '<!doctype html><title>Welcome</title>' }

const faults = [
  ['is a web page with status 200', webPage, /arrived damaged|已损坏/],
  ['is cut off', { content: '{"id":"2021-07","stories":[{' }, /arrived damaged|已损坏/],
  ['is another issue', { content: JSON.stringify(issues[0]) }, /arrived damaged|已损坏/],
  ['is missing', { status: 404, content: '' }, /has no file at|却没有这个文件/],
  ['is refused', { status: 503, content: '' }, /refused .*2021-07.*503|拒绝提供.*2021-07.*503/],
] as const

describe.each(interfaces)('an issue file in the $language interface', ({ language, retry }) => {
  it.each(faults)('that %s: the story says so, and trying again works', async (_what, answer, sentence) => {
    const host = await startArchiveHost(issues)
    const file = host.records[1]?.file ?? ''
    host.answer(file, answer)
    const { user } = await renderRoute(`/${language}/issues/2021-07/tea/`, { issues: 'none' })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(sentence)
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    host.answer(file, undefined)
    await user.click(within(alert).getByRole('button', { name: retry }))
    await screen.findByRole('article')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('an issue file', () => {
  it.each(faults)(
    'that %s leaves the other issues of the front page readable',
    async (_what, answer, sentence) => {
      const host = await startArchiveHost(issues)
      const file = host.records[1]?.file ?? ''
      host.answer(file, answer)
      const { user } = await renderRoute('/en/', { issues: 'none' })
      const section = within(await screen.findByRole('region', { name: 'July 2021' }))
      expect((await section.findByRole('alert')).textContent).toMatch(sentence)
      expect(screen.getByRole('link', { name: 'Headline of silk' })).toBeTruthy()
      host.answer(file, undefined)
      await user.click(section.getByRole('button', { name: 'Try again' }))
      expect(await section.findByRole('link', { name: 'Headline of tea' })).toBeTruthy()
    },
  )

  it('is named in its message', async () => {
    const host = await startArchiveHost(issues)
    const file = host.records[1]?.file ?? ''
    host.answer(file, webPage)
    await renderRoute('/en/issues/2021-07/', { issues: 'none' })
    expect((await screen.findByRole('alert')).textContent).toContain(file)
  })

  it('is fetched once for all its stories', async () => {
    const host = await startArchiveHost(issues)
    const { user } = await renderRoute('/en/issues/2021-07/tea/', { issues: 'none' })
    await user.click(screen.getByRole('link', { name: /^Next story/ }))
    await screen.findByRole('heading', { level: 1, name: /rice/ })
    expect(host.asked).toEqual(['/archive/catalogue.json', `/archive/${host.records[1]?.file}`])
  })
})

describe('the catalogue', () => {
  it.each([
    ['is a web page with status 200', webPage, /catalogue\.json arrived damaged/],
    ['is cut off', { content: '{"schema":1,"issues":[' }, /catalogue\.json arrived damaged/],
    ['is of no known format', { content: '[]' }, /catalogue\.json arrived damaged/],
    ['lists no issue', { content: '{"schema":1,"issues":[]}' }, /catalogue\.json arrived damaged/],
    ['lists what is no issue', { content: '{"schema":1,"issues":[{}]}' }, /catalogue\.json arrived damaged/],
    ['is missing', { status: 404, content: '' }, /has no file at catalogue\.json/],
    ['is refused', { status: 502, content: '' }, /refused catalogue\.json: status 502/],
    [
      'is of a newer format',
      { content: JSON.stringify({ schema: schemaVersion + 1, issues: [] }) },
      /format is newer.*Reload the page/,
    ],
  ])('that %s: the front page says so, and trying again works', async (_what, answer, sentence) => {
    const host = await startArchiveHost(issues)
    host.answer('catalogue.json', answer)
    const { user } = await renderRoute('/en/', { issues: 'none' })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(sentence)
    host.answer('catalogue.json', undefined)
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('3 stories in 2 issues')).toBeTruthy()
  })

  it('that no host answers for: the page says that there is no connection', async () => {
    const host = await startArchiveHost(issues)
    await host.stop()
    await renderRoute('/zh/', { issues: 'none' })
    expect((await screen.findByRole('alert')).textContent).toContain('连接不上资料库')
  })

  it('is not needed by the pages that show nothing of it', async () => {
    const host = await startArchiveHost(issues)
    await renderRoute('/en/about/', { issues: 'none' })
    await renderRoute('/en/settings/', { issues: 'none' })
    expect(host.asked).toEqual([])
  })
})
