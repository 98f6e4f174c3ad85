import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { DeskLanguage } from '../../../src/desk/i18n/DeskLanguage.tsx'
import { DraftList } from '../../../src/desk/list/DraftList.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('an issue of the archive that the desk cannot open says so, and stays in the list', async () => {
  vi.stubGlobal('fetch', async (address: string) =>
    address === '/api/desk'
      ? Response.json({ drafts: [], issues: [{ id: '2021-07', stories: 17 }] })
      : Response.json(
          { error: { en: 'The issue 2021-07 cannot be read.', zh: '无法读取2021-07这一期。' } },
          { status: 400 },
        ),
  )
  const onOpen = vi.fn()
  render(
    <DeskLanguage>
      <DraftList onOpen={onOpen} />
    </DeskLanguage>,
  )
  const issue = await screen.findByRole('button', { name: /July 2021/ })
  await userEvent.click(issue)
  expect((await screen.findByRole('alert')).textContent).toBe('The issue 2021-07 cannot be read.')
  expect(screen.getByRole('button', { name: /July 2021/ })).toBe(issue)
  expect(onOpen).not.toHaveBeenCalled()
})
