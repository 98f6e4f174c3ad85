import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { NewsletterDrop } from '../../../src/desk/list/NewsletterDrop.tsx'

/** Drops a file on a desk that answers so, line by line. Returns what it was asked, and the drafts that were opened. */
async function drop(...answer: object[]) {
  const asked: string[] = []
  const opened: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(address))
    return new Response(answer.map((line) => `${JSON.stringify(line)}\n`).join(''))
  })
  render(<NewsletterDrop onDone={(id) => opened.push(id)} />)
  await userEvent.upload(screen.getByLabelText('Choose a file'), new File(['text'], 'news.pdf'))
  return { asked, opened }
}

it('a file that is no newsletter is refused with its name and the reason', async () => {
  await drop({ error: 'news.pdf is empty: export the newsletter again.' })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe(
    'news.pdf could not be imported. news.pdf is empty: export the newsletter again.',
  )
})

it('the draft of a newsletter is opened when it is made', async () => {
  const { asked, opened } = await drop({ done: 1, total: 2 }, { id: '2024-05' })
  await waitFor(() => expect(opened).toEqual(['2024-05']))
  expect(asked).toEqual(['/api/import?name=news.pdf&month='])
})
