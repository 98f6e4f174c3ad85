import { render } from '@testing-library/react'
import { UNSAFE_createMemoryHistory as createMemoryHistory, type RouteObject, useRoutes } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { createNavigation, NavigationRouter } from '../../../src/app/ui/navigation.tsx'

let arrive = () => {}

const routes: RouteObject[] = [
  { path: '/', element: 'First' },
  { path: '/slow', element: 'Slow', handle: { load: () => new Promise<void>((end) => (arrive = end)) } },
  { path: '/next', element: <p id="p4">Next</p> },
]

function Pages() {
  return useRoutes(routes)
}

/** Opens the first page, scrolled a little. */
async function open() {
  const history = createMemoryHistory()
  const navigation = createNavigation(routes, history, '/')
  await navigation.load()
  const { container } = render(
    <NavigationRouter navigation={navigation}>
      <Pages />
    </NavigationRouter>,
  )
  window.scrollY = 300
  scrolledTo.length = 0
  return { container, history, navigation }
}

const scrolledTo: unknown[] = []

beforeEach(() => {
  vi.mocked(scrollTo).mockImplementation((...to: unknown[]) => void scrolledTo.push(to))
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolledTo.push(this.id)
  }
})

it('shows the page that was asked for last, even if an earlier one arrives after it', async () => {
  const { container, navigation, history } = await open()
  const slow = navigation.go('/slow')
  await vi.waitFor(() => expect(navigation.getState().isLeaving).toBe(true))
  expect([container.textContent, history.location.pathname]).toEqual(['First', '/'])
  await navigation.go('/next')
  arrive()
  await slow
  await vi.waitFor(() => expect(container.textContent).toBe('Next'))
  expect(history.location.pathname).toBe('/next')
})

it('starts each page at its top or at the paragraph in its address, and returns to where a page was left', async () => {
  const { navigation, history } = await open()
  await navigation.go('/next')
  await vi.waitFor(() => expect(scrolledTo).toEqual([[0, 0]]))
  await navigation.go('/next#p4')
  await vi.waitFor(() => expect(scrolledTo).toEqual([[0, 0], 'p4']))
  history.go(-2)
  await vi.waitFor(() => expect(scrolledTo).toEqual([[0, 0], 'p4', [0, 300]]))
})
