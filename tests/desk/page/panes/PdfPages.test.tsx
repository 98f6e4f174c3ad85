import { act, screen } from '@testing-library/react'
import type { PDFPageProxy } from 'pdfjs-dist'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PdfPage } from '../../../../src/desk/page/panes/PdfPages.tsx'
import { renderDesk } from '../support/renderDraft.tsx'

beforeEach(() => {
  // jsdom has no layout: every element is near the view.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly tell
      constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
        this.tell = tell
      }
      observe() {
        this.tell([{ isIntersecting: true }])
      }
      disconnect() {}
    },
  )
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it.each([
  ['says that the document refuses a page', false, /^The newsletter cannot be shown.*Transport destroyed/],
  ['says nothing if the page was left before its document answered', true, /^$/],
])('%s', async (_what, isLeft, told) => {
  let refuse: (reason: Error) => void = () => undefined
  const page = new Promise<PDFPageProxy>((_, reject) => {
    refuse = reject
  })
  const pdf = { getPage: () => page }
  const { unmount } = renderDesk(<PdfPage id="2024-05" pdf={pdf} number={1} shown={[]} first={undefined} />)
  if (isLeft) unmount()
  refuse(new Error('Transport destroyed'))
  // Node reports an unhandled rejection after everything that waits for the promise has run.
  await act(() => new Promise((done) => setTimeout(done)))
  expect(screen.queryByRole('alert')?.textContent ?? '').toMatch(told)
})
