import { render, screen } from '@testing-library/react'
import type { PDFPageProxy } from 'pdfjs-dist'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PdfPage } from '../../../../src/desk/page/panes/PdfPage.tsx'
import { changePreferences } from '../../../../src/desk/page/preferences.ts'

beforeEach(() => {
  // A test before this one may have chosen Chinese.
  changePreferences({ language: 'en' })
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

/** Shows page 1 of a document that has not answered yet. Returns how the document refuses, and how the page is left. */
function shownPage() {
  let reject: (reason: Error) => void = () => undefined
  const page = new Promise<PDFPageProxy>((_, fail) => {
    reject = fail
  })
  const { unmount } = render(
    <PdfPage
      pdf={{ getPage: () => page }}
      number={1}
      lines={[]}
      first={undefined}
      onPoint={() => undefined}
    />,
  )
  const refuse = async () => {
    reject(new Error('Transport destroyed'))
    // Node reports a rejection that nobody took after all that waits for the promise has run.
    await new Promise((done) => setTimeout(done))
  }
  return { refuse, unmount }
}

it('says nothing if the page was left before its document answered', async () => {
  const { refuse, unmount } = shownPage()
  unmount()
  await refuse()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says that the document refuses a page', async () => {
  const { refuse } = shownPage()
  await refuse()
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe('The newsletter cannot be shown. Transport destroyed')
})
