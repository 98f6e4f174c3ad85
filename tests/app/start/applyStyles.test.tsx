import { expect, it, onTestFinished, vi } from 'vitest'
import { applyStyles } from '../../../src/app/start/applyStyles.ts'

it('waits 400 ms for a style sheet that does not come', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  document.head.innerHTML = '<link rel="stylesheet" media="print" />'
  onTestFinished(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    document.head.innerHTML = ''
  })
  const onApplied = vi.fn()
  void applyStyles().then(onApplied)
  await vi.advanceTimersByTimeAsync(399)
  expect(onApplied).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(onApplied).toHaveBeenCalled()
})
