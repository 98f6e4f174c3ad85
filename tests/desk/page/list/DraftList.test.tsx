import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { DeskLanguage } from '../../../../src/desk/page/i18n/DeskLanguage.tsx'
import { DraftList } from '../../../../src/desk/page/list/DraftList.tsx'

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

it('a draft that lacks changes of the archive says so, and begins anew with the old one kept', async () => {
  const draft = { id: '2021-07', stories: 17, errors: 0, warnings: 0, isPublished: false }
  let isOutdated = true
  vi.stubGlobal('fetch', async (address: string, init?: { readonly body?: string }) => {
    if (address === '/api/desk') return Response.json({ drafts: [{ ...draft, isOutdated }], issues: [] })
    expect([address, init?.body]).toEqual(['/api/begin', '{"issue":"2021-07","anew":true}'])
    isOutdated = false
    return Response.json({ id: '2021-07', kept: '/drafts/2021-07-kept-1' })
  })
  const onOpen = vi.fn()
  render(
    <DeskLanguage>
      <DraftList onOpen={onOpen} />
    </DeskLanguage>,
  )
  expect(await screen.findByText(/has changes that this draft lacks/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Begin anew from the archive' }))
  expect((await screen.findByText(/begins anew from the archive/)).textContent).toContain(
    '/drafts/2021-07-kept-1',
  )
  await waitFor(() => expect(screen.queryByText(/has changes that this draft lacks/)).toBeNull())
  expect(onOpen).not.toHaveBeenCalled()
})
