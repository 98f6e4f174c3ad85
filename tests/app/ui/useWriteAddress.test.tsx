import { act, render } from '@testing-library/react'
import { UNSAFE_createMemoryHistory as createMemoryHistory, type RouteObject, useRoutes } from 'react-router'
import { expect, it } from 'vitest'
import { createNavigation, NavigationRouter } from '../../../src/app/ui/navigation.tsx'
import { useWriteAddress } from '../../../src/app/ui/useWriteAddress.ts'

type Write = ReturnType<typeof useWriteAddress>

function Page({ give }: { give: (write: Write) => void }) {
  give(useWriteAddress())
  return null
}

function Pages({ routes }: { routes: RouteObject[] }) {
  return useRoutes(routes)
}

it('writes nothing into the address of a page that the reader is leaving, unless they return', async () => {
  let write: Write = () => false
  const routes = [
    { path: '/', element: <Page give={(given) => (write = given)} /> },
    { path: '/slow', handle: { load: () => new Promise(() => {}) } },
  ]
  const navigation = createNavigation(routes, createMemoryHistory(), '/')
  await navigation.load()
  render(
    <NavigationRouter navigation={navigation}>
      <Pages routes={routes} />
    </NavigationRouter>,
  )
  await act(async () => void navigation.go('/slow'))
  await act(async () => expect(write('?place=chengdu')).toBe(false))
  expect(navigation.getState()).toMatchObject({ isLeaving: true, location: { pathname: '/', search: '' } })
  await act(() => navigation.go('/'))
  await act(async () => expect(write('?place=chengdu')).toBe(true))
  expect(navigation.getState().location.search).toBe('?place=chengdu')
})
