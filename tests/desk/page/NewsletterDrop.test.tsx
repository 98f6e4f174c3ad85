import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { NewsletterDrop } from '../../../src/desk/page/DraftList.tsx'
import { linesOf, renderDesk } from './support/renderDraft.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Shows the part on a desk that answers so. Returns what the desk was asked, and the drafts that were opened. */
function show(answer: () => Response, language: 'en' | 'zh' = 'en') {
  const asked: string[] = []
  const opened: unknown[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(address))
    return answer()
  })
  renderDesk(<NewsletterDrop onDone={(...draft) => opened.push(draft)} />, '/', language)
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
])('opens the draft of a file that is %s when it is made, and the report in it', async (_how, take) => {
  const { asked, opened } = show(() => linesOf({ done: 1, total: 2 }, { id: '2024-05', report: 2 }))
  await take()
  await waitFor(() => expect(opened).toEqual([['2024-05', 2]]))
  expect(asked).toEqual(['/api/import?name=news.pdf&month='])
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
