import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

const read = () => vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
const written = () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
const touched = () => vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(refuse)
const refusals = [
  ['throws when it is touched', [touched]],
  ['throws when it is read or written', [read, written]],
  ['is full', [written]],
] as const

let refused: { mockRestore(): void }[] = []

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  for (const one of refused) one.mockRestore()
})

/** A newly opened page: it knows nothing that the last one knew of its device. */
async function openPage(address: string) {
  const { renderRoute } = await import('./support/renderRoute.tsx')
  return renderRoute(address)
}

describe.each(refusals)('where localStorage %s', (_what, refusing) => {
  it('a story is read, and its reading language chosen, all the same', async () => {
    refused = refusing.map((refusal) => refusal())
    const { user } = await openPage('/en/issues/2021-07/tianfu-airport-opens/')
    await user.click(screen.getByRole('radio', { name: 'Side by side' }))
    expect(screen.getByRole('article').dataset.view).toBe('both')
  })

  it('a choice lasts as long as the page, and the settings say that it lasts no longer', async () => {
    refused = refusing.map((refusal) => refusal())
    const { user } = await openPage('/en/settings/')
    await user.click(
      within(screen.getByRole('group', { name: 'Theme' })).getByRole('radio', { name: 'Dark' }),
    )
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(screen.getByText(/blocks storage for this site/)).toBeTruthy()
  })
})

it('says so in Chinese too', async () => {
  refused = [touched()]
  await openPage('/zh/settings/')
  expect(screen.getByText(/不允许本站保存任何内容/)).toBeTruthy()
})
