import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

beforeEach(() => void vi.resetModules())
afterEach(() => void vi.restoreAllMocks())

/** Opens a page as a browser does: it knows nothing that the last one knew of its device. */
async function openPage(address: string) {
  const { renderRoute } = await import('./support/renderRoute.tsx')
  return renderRoute(address)
}

describe.each([
  ['throws when it is touched', () => vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(refuse)],
  ['throws when it is read', () => vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)],
  ['is full', () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)],
])('if localStorage %s', (_how, refuseStorage) => {
  it('a choice lasts as long as the page', async () => {
    refuseStorage()
    const { user } = await openPage('/en/issues/2021-07/tianfu-airport-opens/')
    await user.click(screen.getByRole('radio', { name: 'Both' }))
    expect(screen.getByRole('article').dataset.view).toBe('both')
  })
})
