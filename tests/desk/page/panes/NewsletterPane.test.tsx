import { act, screen } from '@testing-library/react'
import type { PDFPageProxy } from 'pdfjs-dist'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PdfPage, placedLine } from '../../../../src/desk/page/panes/NewsletterPane.tsx'
import { applyChange } from '../../../../src/draft/applyChange.ts'
import type { Change } from '../../../../src/draft/change.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import { whereKeysAre } from '../../../../src/draft/whereInDraft.ts'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { renderDesk } from '../support/renderDraft.tsx'

const draft = madeDraft()
const segment = keyOf(draft, 'It opens at eight.')
const lineOf = (text: string) => ({ text, page: 1, line: 1, heading: false, keys: [segment] })

function stateOf(text: string, sum: Draft, attended?: string) {
  const { state, isFramed } = placedLine(lineOf(text), whereKeysAre(sum), sum.unplaced, attended)
  return isFramed ? `${state}, framed` : state
}

const after = (...changes: Change[]) => changes.reduce(applyChange, draft)

it('shows a line as placed while its sentence is in a story, even after an edit', () => {
  expect(stateOf('It opens at eight.', draft)).toBe('placed')
  const edited = after({ kind: 'set-text', segment, language: 'en', text: 'It opens late.' })
  expect(stateOf('It opens at eight.', edited, segment)).toBe('placed, framed')
})

it('frames a line with the sentence that its sentence was joined to', () => {
  const first = keyOf(draft, 'It opens at eight.')
  const next = keyOf(draft, 'It has 300 seats. And a cafe.')
  const joined = after({ kind: 'join-segment', segment: first })
  const line = { ...lineOf('It has 300 seats.'), keys: [next] }
  expect(placedLine(line, whereKeysAre(joined), joined.unplaced, first).isFramed).toBe(true)
})

it('marks a line whose sentence was removed, in one language if only that was removed', () => {
  const out = after({ kind: 'unplace', segment })
  expect([stateOf('It opens at eight.', out), stateOf('八点开门。', out)]).toEqual(['unplaced', 'unplaced'])
  const half = after({ kind: 'unplace', segment, language: 'zh' })
  expect([stateOf('It opens at eight.', half), stateOf('八点开门。', half)]).toEqual(['placed', 'unplaced'])
})

it('shows a line that is not in the draft as left out', () => {
  expect(
    placedLine({ ...lineOf('3 / 3'), keys: [] }, whereKeysAre(draft), draft.unplaced, undefined).state,
  ).toBe('left')
})

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
  const { unmount } = renderDesk(<PdfPage id="2024-05" pdf={pdf} number={1} shown={[]} />)
  if (isLeft) unmount()
  refuse(new Error('Transport destroyed'))
  // Node reports an unhandled rejection after everything that waits for the promise has run.
  await act(() => new Promise((done) => setTimeout(done)))
  expect(screen.queryByRole('alert')?.textContent ?? '').toMatch(told)
})
