import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readerAtRest } from '../../../src/app/offline/readerAtRest.ts'

beforeEach(() => {
  vi.useFakeTimers()
  document.dispatchEvent(new Event('pointercancel'))
})
afterEach(() => {
  vi.useRealTimers()
})

/** Whether work that waits for the reader begins within so many milliseconds. */
async function beginsWithin(milliseconds: number): Promise<boolean> {
  let begun = false
  void readerAtRest().then(() => {
    begun = true
  })
  await vi.advanceTimersByTimeAsync(milliseconds)
  return begun
}

test('nothing waits for a reader who touches nothing', async () => {
  expect(await beginsWithin(0)).toBe(true)
})

test('work waits while a finger is on the page, and until its touch is answered', async () => {
  document.dispatchEvent(new Event('pointerdown'))
  expect(await beginsWithin(500)).toBe(false)
  document.dispatchEvent(new Event('pointerup'))
  expect(await beginsWithin(100)).toBe(false)
  expect(await beginsWithin(100)).toBe(true)
})

test('a touch that becomes a scroll holds nothing up', async () => {
  document.dispatchEvent(new Event('pointerdown'))
  document.dispatchEvent(new Event('pointercancel'))
  expect(await beginsWithin(0)).toBe(true)
})

test('a key is answered first', async () => {
  document.dispatchEvent(new Event('keydown'))
  expect(await beginsWithin(100)).toBe(false)
  expect(await beginsWithin(100)).toBe(true)
})

test('a finger that never leaves the page does not hold work up for ever', async () => {
  document.dispatchEvent(new Event('pointerdown'))
  expect(await beginsWithin(1100)).toBe(true)
})
