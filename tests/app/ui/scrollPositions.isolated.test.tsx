import { expect, it, vi } from 'vitest'
import { prepareScrollPositions, restoreScrollPosition } from '../../../src/app/ui/scrollPositions.ts'

const page = { key: 'a', pathname: '/en/', search: '', hash: '', state: null, unstable_mask: undefined }

it.each([
  ['{"a":300}', 300],
  ['{"a":"far"}', 0],
  ['null', 0],
  ['[', 0],
])('after %s was kept for a page, scrolls it to %i', (kept, top) => {
  sessionStorage.setItem('scrollPositions', kept)
  const scrollTo = vi.spyOn(window, 'scrollTo').mockReturnValue()
  prepareScrollPositions(() => page)
  restoreScrollPosition(page, false)
  expect(scrollTo).toHaveBeenCalledWith(0, top)
})
