import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readReports } from '../../../src/archive/report.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

beforeEach(() => {
  vi.stubEnv('REPORTS', 'editor@example.org')
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true
  })
})

afterEach(() => {
  vi.unstubAllEnvs()
  Reflect.deleteProperty(navigator, 'share')
})

const openStory = (language = 'en') =>
  renderRoute(`/${language}/issues/2021-07/tea/`, { issues: [madeIssue('2021-07', [madeStory('tea')])] })

/** Touches the second sentence, and asks to report a mistake in it. */
async function openReport(language = 'en') {
  await openStory(language)
  await userEvent.click(screen.getByText('Second sentence.'))
  await userEvent.click(await screen.findByRole('button', { name: /^Report a mistake$|^指出错误$/ }))
  return within(await screen.findByRole('dialog'))
}
const message = (report: ReturnType<typeof within>) =>
  String(report.getByRole('textbox', { name: 'The whole message' }).textContent)

it('reports a mistake in a sentence with two taps, and shows all that is sent', async () => {
  const report = await openReport()
  expect(screen.getByRole('dialog', { name: 'Report a mistake' })).toBeTruthy()
  expect(report.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
    ...['Figure', 'Name', 'Translation', 'Other'],
  ])
  // These names are promised to readers, word for word.
  const mail = report.getByRole('link', { name: 'Send by email' })
  const sent = new URL(mail.getAttribute('href') ?? '')
  expect(sent.protocol + sent.pathname).toBe('mailto:editor@example.org')
  expect(sent.searchParams.get('subject')).toBe('Southwest China newsletter: a mistake')
  expect(sent.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(message(report))
  expect(message(report).split('\n')).toEqual([
    'Page: http://localhost:3000/en/issues/2021-07/tea/#p1',
    'Paragraph and sentence: 1.2',
    'English: Second sentence.',
    'Chinese: 第二句。',
    'Mistake: Translation',
    expect.stringMatching(/^Build: \d+$/),
  ])
})

it('says the kind and the remark that the reader gives, and can be copied', async () => {
  const report = await openReport()
  await userEvent.click(report.getByRole('radio', { name: 'Figure' }))
  await userEvent.type(report.getByRole('textbox', { name: /What should it say/ }), 'It is 16, not 15.')
  expect(readReports(message(report)).reports).toMatchObject([
    { issue: '2021-07', story: 'tea', place: [1, 2], kind: 'figure', remark: 'It is 16, not 15.' },
  ])
  await userEvent.click(report.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe(message(report))
  expect(report.getByText(/editor@example\.org$/)).toBeTruthy()
  expect(report.queryByRole('button', { name: 'Share' })).toBeNull()
})

it('can be shared where the browser shares', async () => {
  const shared: ShareData[] = []
  vi.stubGlobal(
    'navigator',
    Object.assign(navigator, { share: async (data: ShareData) => shared.push(data) }),
  )
  const report = await openReport('zh')
  await userEvent.click(report.getByRole('button', { name: '分享' }))
  expect(shared).toMatchObject([
    { title: '西南地区商务通讯：读者指出的错误', text: expect.stringContaining('中文：第二句。') },
  ])
})

it('is not offered if the archive names no address for reports', async () => {
  vi.stubEnv('REPORTS', '')
  await openStory()
  await userEvent.click(screen.getByText('Second sentence.'))
  expect(await screen.findByRole('button', { name: 'Copy' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Report a mistake' })).toBeNull()
})
