import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { DeskLanguage } from '../../../../src/desk/page/i18n/DeskLanguage.tsx'
import { NewsletterDrop } from '../../../../src/desk/page/list/NewsletterDrop.tsx'

beforeEach(() => {
  localStorage.clear()
})

/** Drops a file on a desk that answers so, line by line. Returns what it was asked, and the drafts that were opened. */
async function drop(...answer: object[]) {
  const asked: string[] = []
  const opened: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(address))
    return new Response(answer.map((line) => `${JSON.stringify(line)}\n`).join(''))
  })
  render(
    <DeskLanguage>
      <NewsletterDrop onDone={(id) => opened.push(id)} />
    </DeskLanguage>,
  )
  await userEvent.upload(screen.getByLabelText(/Choose a file|选择文件/), new File(['text'], 'news.pdf'))
  return { asked, opened }
}

const empty = {
  en: 'news.pdf is empty: export the newsletter again.',
  zh: 'news.pdf是空文件：请重新导出通讯。',
}

it('a file that is no newsletter is refused with its name and the reason', async () => {
  await drop({ error: empty })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe(`news.pdf could not be imported.${empty.en}`)
})

it('the reason is told in Chinese to an editor who reads that, and a program is quoted in its own words', async () => {
  localStorage.setItem('desk-language', 'zh')
  await drop({ error: { ...empty, quoted: 'ENOSPC: no space left on device' } })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('news.pdf是空文件：请重新导出通讯。')
  expect(screen.getByText('ENOSPC: no space left on device').lang).toBe('en')
})

it('a desk that does not answer is told in the interface language, not in the browser’s words', async () => {
  localStorage.setItem('desk-language', 'zh')
  await drop()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await userEvent.upload(screen.getByLabelText('选择文件'), new File(['text'], 'news.pdf'))
  expect((await screen.findByRole('alert')).textContent).toContain('编辑台没有回应')
})

it('the draft of a newsletter is opened when it is made', async () => {
  const { asked, opened } = await drop({ done: 1, total: 2 }, { id: '2024-05' })
  await waitFor(() => expect(opened).toEqual(['2024-05']))
  expect(asked).toEqual(['/api/import?name=news.pdf&month='])
})
