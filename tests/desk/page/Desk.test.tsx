import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { madeDraft } from '../../draft/madeDraft.ts'
import { memoryDesk, renderDesk, stubDesk } from './support/renderDraft.tsx'

const { id } = madeDraft().issue
const listed = {
  id,
  isDamaged: false,
  stories: 2,
  errors: 0,
  warnings: 0,
  state: 'draft',
  isOutdated: false,
}

beforeEach(() => {
  // jsdom has no layout.
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Opens the draft from the list, on a desk that answers a step as it is told. */
async function open(step: () => Response | undefined) {
  const desk = memoryDesk(madeDraft())
  stubDesk(
    {
      desk: () => Response.json({ archive: '/news/issues', drafts: [listed], issues: [] }),
      preview: () => new Response(new ReadableStream()),
      [`drafts/${id}/lines`]: () => Response.json([]),
      [`drafts/${id}/steps`]: step,
    },
    desk.answers,
  )
  renderDesk()
  await openAgain()
  return desk
}

async function openAgain(): Promise<void> {
  await userEvent.click(await screen.findByRole('link', { name: /May 2024/ }))
  await screen.findByRole('link', { name: 'All drafts' })
}

const headline = () => screen.getAllByRole('textbox', { name: 'Headline in English' })[0] ?? document.body

/** Whether the browser would ask before it closes the page. */
function asks(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

it('keeps an unsaved draft that the editor leaves, and saves it when the desk is back', async () => {
  let isAway = true
  const desk = await open(() => {
    if (isAway) throw new TypeError('Failed to fetch')
    return undefined
  })
  await userEvent.type(headline(), ' at last')
  await screen.findByText(/1 change is waiting in this window/)
  await userEvent.click(screen.getByRole('link', { name: 'All drafts' }))
  await screen.findByRole('heading', { name: 'Drafts' })
  expect(asks()).toBe(true)
  await openAgain()
  expect(headline()).toHaveProperty('value', 'Library opens at last')
  isAway = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('All changes saved')
  expect(desk.draft().stories[0]?.headline.en).toBe('Library opens at last')
  expect(asks()).toBe(false)
})

it('lists the drafts as soon as the desk is back', async () => {
  vi.useFakeTimers()
  let isAway = true
  stubDesk({
    desk: () => {
      if (isAway) throw new TypeError('Failed to fetch')
      return Response.json({ archive: '/news/issues', drafts: [listed], issues: [] })
    },
  })
  renderDesk()
  await act(() => vi.advanceTimersByTimeAsync(100))
  expect(screen.getByRole('alert').textContent).toContain('The desk is not responding')
  isAway = false
  await act(() => vi.advanceTimersByTimeAsync(6000))
  expect(screen.getByRole('link', { name: /May 2024/ })).toBeTruthy()
  expect(screen.getByText(/The archive in \/news\/issues has no issue/)).toBeTruthy()
})

it('does not leave a draft for a file that is dropped on it', async () => {
  await open(() => undefined)
  expect(
    fireEvent.drop(headline(), { dataTransfer: { types: ['Files'], files: [], getData: () => '' } }),
  ).toBe(false)
})

it('does not say that everything is saved while a refused text waits', async () => {
  const reason = { code: 'That story is gone.' }
  await open(() => Response.json({ kind: 'refused', reason }))
  await userEvent.type(headline(), ' at last')
  await screen.findByText('That story is gone.')
  expect(screen.getByText('Some changes are not saved yet')).toBeDefined()
  expect(asks()).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: 'Discard my change' }))
  await waitFor(() => expect(screen.getByText('All changes saved')).toBeDefined())
  expect(asks()).toBe(false)
})

it('reads a draft again that was left with everything saved', async () => {
  await open(() => undefined)
  await userEvent.click(screen.getByRole('link', { name: 'All drafts' }))
  const colleague = JSON.parse(JSON.stringify(madeDraft()).replace('Library opens', 'By a colleague'))
  stubDesk(
    {
      desk: () => Response.json({ archive: '/news/issues', drafts: [listed], issues: [] }),
      preview: () => new Response(new ReadableStream()),
      [`drafts/${id}/lines`]: () => Response.json([]),
    },
    memoryDesk(colleague).answers,
  )
  await openAgain()
  await waitFor(() => expect(headline()).toHaveProperty('value', 'By a colleague'))
})

it('says why an issue of the archive cannot be opened, and keeps it in the list', async () => {
  stubDesk({
    desk: () =>
      Response.json({
        archive: '/news/issues',
        drafts: [],
        issues: [{ id: '2021-07', stories: 17, state: 'published' }],
      }),
    begin: () => Response.json({ error: { code: 'The issue 2021-07 cannot be read.' } }, { status: 400 }),
  })
  renderDesk()
  const issue = await screen.findByRole('button', { name: /July 2021/ })
  await userEvent.click(issue)
  expect((await screen.findByRole('alert')).textContent).toBe('The issue 2021-07 cannot be read.')
  expect(screen.getByRole('button', { name: /July 2021/ })).toBe(issue)
})

it('changes the month of a draft, and deletes a draft and says where it is now', async () => {
  let months = [id]
  stubDesk({
    desk: () =>
      Response.json({
        archive: '/news/issues',
        drafts: months.map((month) => ({ ...listed, id: month })),
        issues: [],
      }),
    month: (init) => {
      expect(init?.body).toBe(`{"id":"${id}","month":"2024-06"}`)
      months = ['2024-06']
      return Response.json({ id: '2024-06' })
    },
    remove: () => {
      months = []
      return Response.json({ id: '2024-06', kept: '/drafts/2024-06-kept-1' })
    },
  })
  renderDesk()
  fireEvent.change(await screen.findByLabelText('Month'), { target: { value: '2024-06' } })
  await userEvent.click(screen.getByRole('button', { name: 'Change the month', hidden: true }))
  await screen.findByRole('link', { name: /June 2024/ })
  await userEvent.click(screen.getByRole('button', { name: 'Delete the draft', hidden: true }))
  expect((await screen.findByText(/June 2024 has been deleted/)).textContent).toContain('2024-06-kept-1')
  await waitFor(() => expect(screen.queryByRole('link', { name: /June 2024/ })).toBeNull())
})
