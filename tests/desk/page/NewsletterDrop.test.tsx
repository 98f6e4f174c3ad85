import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { NewsletterDrop } from '../../../src/desk/page/NewsletterDrop.tsx'
import { linesOf, renderDesk } from './support/renderDraft.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Shows the part on a desk that answers so. Returns what the desk was asked, and the drafts that were opened. */
function show(answer: () => Response, language: 'en' | 'zh' = 'en') {
  const asked: string[] = []
  const opened: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(address))
    return answer()
  })
  renderDesk(<NewsletterDrop onDone={(id) => opened.push(id)} />, '/', language)
  return { asked, opened }
}

const news = new File(['text'], 'news.pdf')
const choose = () => userEvent.upload(screen.getByLabelText(/Choose a file|选择文件/), news)
/** Drops files beside the part. Returns whether the browser would open them. */
const drop = (...files: readonly File[]) =>
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } })

const error = { code: 'The system said:', quoted: 'ENOSPC: no space left' }

it.each([
  ['chosen', choose],
  ['dropped anywhere on the page', () => drop(news)],
])('opens the draft of a newsletter that is %s when it is made', async (_how, take) => {
  const { asked, opened } = show(() => linesOf({ done: 1, total: 2 }, { id: '2024-05' }))
  await take()
  await waitFor(() => expect(opened).toEqual(['2024-05']))
  expect(asked).toEqual(['/api/import?name=news.pdf&month='])
})

it.each([
  [
    'opens the draft of a report that is dropped as a mail',
    { id: '2024-04', report: 2 },
    ['2024-04'],
    ['/api/report'],
  ],
  ['imports a mail that is no report', {}, ['2024-05'], ['/api/report', '/api/import?name=news.eml&month=']],
])('%s', async (_what, report, drafts, requests) => {
  const { asked, opened } = show(() =>
    asked.at(-1) === '/api/report' ? Response.json(report) : linesOf({ id: '2024-05' }),
  )
  drop(new File(['text'], 'news.eml'))
  await waitFor(() => expect(opened).toEqual(drafts))
  expect(asked).toEqual(requests)
})

it('takes one newsletter at a time', () => {
  const { asked } = show(() => linesOf())
  expect(drop(news, news)).toBe(false)
  expect(screen.getByRole('alert').textContent).toBe('Drop one newsletter at a time.')
  expect(asked).toEqual([])
})

it.each<readonly [string, () => Response, RegExp]>([
  ['refuses the file', () => linesOf({ error }), /^无法导入news.pdf。The system said:ENOSPC: no space left$/],
  [
    'does not answer',
    () => {
      throw new TypeError('Failed to fetch')
    },
    /编辑台没有回应/,
  ],
])('says in the interface language that the desk %s', async (_what, answer, told) => {
  show(answer, 'zh')
  await choose()
  expect((await screen.findByRole('alert')).textContent).toMatch(told)
})
