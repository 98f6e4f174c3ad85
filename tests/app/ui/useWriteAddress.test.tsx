import { act, render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { useWriteAddress } from '../../../src/app/ui/useWriteAddress.ts'

type Write = ReturnType<typeof useWriteAddress>

/** A page that exposes its way to write the address. */
function Page({ give }: { give: (write: Write) => void }) {
  give(useWriteAddress())
  return null
}

/** Opens such a page, beside one that never loads. */
function openPage() {
  const given: Write[] = []
  const router = createMemoryRouter([
    { path: '/', element: <Page give={(write) => given.push(write)} /> },
    { path: '/slow', loader: () => new Promise(() => {}) },
  ])
  render(<RouterProvider router={router} useTransitions={false} />)
  return { router, write: (...to: Parameters<Write>) => given.at(-1)?.(...to) }
}

it('writes the address as a new history entry, or replaces one', async () => {
  const { router, write } = openPage()
  await act(async () => expect(write('?place=chengdu')).toBe(true))
  await act(async () => expect(write('?place=yunnan', { replace: true, state: { shown: 3 } })).toBe(true))
  expect(router.state.location).toMatchObject({ search: '?place=yunnan', state: { shown: 3 } })
  await act(() => router.navigate(-1))
  expect(router.state.location.search).toBe('')
})

it('writes nothing while the reader is leaving, unless they return', async () => {
  const { router, write } = openPage()
  await act(async () => void router.navigate('/slow'))
  await act(async () => expect(write('?place=chengdu')).toBe(false))
  expect(router.state.navigation.location?.pathname).toBe('/slow')
  await act(() => router.navigate('/'))
  await act(async () => expect(write('?place=chengdu')).toBe(true))
  expect(router.state.location.search).toBe('?place=chengdu')
})
