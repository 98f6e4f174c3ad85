import { act, renderHook } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { createStore, type Store, useStore } from '../../../src/app/memory/store.ts'

it('a store holds what it began with until something else is written', () => {
  const store = createStore(1)
  expect(store.read()).toBe(1)
  store.write(2)
  expect(store.read()).toBe(2)
})

it('a store that loads does so once, when it is first read', () => {
  const load = vi.fn(() => 7)
  const store = createStore(1, load)
  expect(load).not.toHaveBeenCalled()
  expect([store.read(), store.read()]).toEqual([7, 7])
  expect(load).toHaveBeenCalledTimes(1)
})

it('a component follows a store until it is gone', () => {
  const store = createStore(1)
  const { result, unmount } = renderHook(() => useStore(store))
  act(() => store.write(2))
  expect(result.current).toBe(2)
  unmount()
  act(() => store.write(3))
  expect(result.current).toBe(2)
})

it('a component that follows a part does not render again when another part changes', () => {
  const store = createStore({ tea: 1, silk: 1 })
  const draw = vi.fn()
  renderHook(() => draw(useStore(store, ({ tea }) => tea)))
  act(() => store.write({ tea: 1, silk: 2 }))
  expect(draw.mock.calls).toEqual([[1]])
  act(() => store.write({ tea: 2, silk: 2 }))
  expect(draw.mock.calls).toEqual([[1], [2]])
})

it('a prerendered page shows what the store began with, whatever it holds by then', () => {
  const store = createStore('unknown', () => 'known')
  store.write('written')
  expect(renderToString(<Shown store={store} />)).toBe('<p>unknown</p>')
})

function Shown({ store }: { store: Store<string> }) {
  return <p>{useStore(store)}</p>
}
