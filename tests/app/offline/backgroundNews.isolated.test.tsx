import { expect, it, onTestFinished, vi } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { follow, unfollow } from '../../../src/app/memory/readingRecord.ts'
import { keepBackgroundNews } from '../../../src/app/offline/backgroundNews.ts'

const yunnan = { kind: 'place', id: 'yunnan' } as const

it('lets the browser look for issues as long as something is followed and downloads are wanted', async () => {
  const register = vi.fn(async () => {})
  const unregister = vi.fn(async () => {})
  const registration = { periodicSync: { register, unregister } }
  Object.assign(navigator, { serviceWorker: { getRegistration: async () => registration } })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  const calls = async () => {
    await new Promise((resolve) => setTimeout(resolve))
    return [register.mock.calls.length, unregister.mock.calls.length]
  }
  keepBackgroundNews()
  expect(await calls()).toEqual([0, 1])
  follow(yunnan)
  follow({ kind: 'topic', id: 'trade' })
  expect(await calls()).toEqual([1, 1])
  changePreferences({ download: 'stop' })
  expect(await calls()).toEqual([1, 2])
  register.mockRejectedValue(new DOMException('', 'NotAllowedError'))
  changePreferences({ download: 'keep' })
  expect(await calls()).toEqual([2, 2])
  unfollow(yunnan)
  unfollow({ kind: 'topic', id: 'trade' })
  expect(await calls()).toEqual([2, 3])
})
