import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { NewsletterDrop } from '../../../src/desk/page/NewsletterDrop.tsx'
import { linesOf, renderDesk } from './support/renderDraft.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Drops a file on a desk that answers so. Returns what the desk was asked, and the drafts that were opened. */
async function drop(answer: () => Response, language: 'en' | 'zh' = 'en') {
  const asked: string[] = []
  const opened: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(address))
    return answer()
  })
  renderDesk(<NewsletterDrop onDone={(id) => opened.push(id)} />, '/', language)
  await userEvent.upload(screen.getByLabelText(/Choose a file|选择文件/), new File(['text'], 'news.pdf'))
  return { asked, opened }
}

const error = { code: 'The system said:', quoted: 'ENOSPC: no space left' }

it('opens the draft of a newsletter when it is made', async () => {
  const { asked, opened } = await drop(() => linesOf({ done: 1, total: 2 }, { id: '2024-05' }))
  await waitFor(() => expect(opened).toEqual(['2024-05']))
  expect(asked).toEqual(['/api/import?name=news.pdf&month='])
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
  await drop(answer, 'zh')
  expect((await screen.findByRole('alert')).textContent).toMatch(told)
})
