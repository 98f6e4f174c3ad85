import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { Desk } from '../../../src/desk/page/Desk.tsx'
import { madeDraft } from '../../draft/madeDraft.ts'
import { renderDraft } from './support/renderDraft.tsx'

const { id } = madeDraft().issue
const listed = { id, stories: 2, errors: 0, warnings: 0, isPublished: false }

beforeEach(() => {
  history.replaceState(null, '', '/')
  // jsdom has no layout.
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

/** Opens the draft from the list, on a desk that answers a step as it is told. */
async function open(step: () => Response | undefined) {
  const desk = await renderDraft(
    <Desk />,
    madeDraft(),
    {},
    {
      desk: () => Response.json({ drafts: [listed], issues: [] }),
      preview: () => new Response(new ReadableStream()),
      [`drafts/${id}/steps`]: step,
    },
  )
  await openAgain()
  return desk
}

async function openAgain(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: /May 2024/ }))
  await screen.findByRole('button', { name: 'All drafts' })
}

const headline = () => screen.getAllByRole('textbox', { name: 'Headline in English' })[0] ?? document.body

/** Whether the browser would ask before it closes the page. */
function asks(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

it('a draft that is left while the desk is away is as it was when it is opened again, and can be saved then', async () => {
  let isAway = true
  const desk = await open(() => {
    if (isAway) throw new TypeError('Failed to fetch')
    return undefined
  })
  await userEvent.type(headline(), ' at last')
  await screen.findByText(/The desk does not answer. 1 change waits in this window/)
  await userEvent.click(screen.getByRole('button', { name: 'All drafts' }))
  await screen.findByRole('heading', { name: 'Drafts' })
  expect(asks()).toBe(true)
  await openAgain()
  expect(headline()).toHaveProperty('value', 'Library opens at last')
  isAway = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Everything is saved')
  expect(desk.draft().stories[0]?.headline.en).toBe('Library opens at last')
  expect(asks()).toBe(false)
})

it('the page does not say that everything is saved while a text waits that was refused', async () => {
  const reason = { en: 'That story is gone.', zh: '这一篇已不存在。' }
  await open(() => Response.json({ kind: 'refused', reason }))
  await userEvent.type(headline(), ' at last')
  await screen.findByText('That story is gone.')
  expect(screen.queryByText('Everything is saved')).toBeNull()
  expect(screen.getByText('Not everything is saved')).toBeDefined()
  expect(asks()).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: 'Leave my change out' }))
  await waitFor(() => expect(screen.getByText('Everything is saved')).toBeDefined())
  expect(asks()).toBe(false)
})
