import { act, render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { useWriteAddress } from '../../../src/app/ui/useWriteAddress.ts'

type Write = ReturnType<typeof useWriteAddress>

function Page({ give }: { give: (write: Write) => void }) {
  give(useWriteAddress())
  return null
}

it('writes nothing into the address of a page that the reader is leaving, unless they return', async () => {
  let write: Write = () => false
  const router = createMemoryRouter([
    { path: '/', element: <Page give={(given) => (write = given)} /> },
    { path: '/slow', loader: () => new Promise(() => {}) },
  ])
  render(<RouterProvider router={router} useTransitions={false} />)
  await act(async () => void router.navigate('/slow'))
  await act(async () => expect(write('?place=chengdu')).toBe(false))
  expect(router.state.navigation.location?.pathname).toBe('/slow')
  await act(() => router.navigate('/'))
  await act(async () => expect(write('?place=chengdu')).toBe(true))
  expect(router.state.location.search).toBe('?place=chengdu')
})
