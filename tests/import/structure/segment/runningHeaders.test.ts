import { expect, it } from 'vitest'
import type { SourceLine } from '../../../../src/import/read/sourceLine.ts'
import { runningHeaders } from '../../../../src/import/structure/segment/runningHeaders.ts'

function pagesOf(...pages: readonly (readonly string[])[]): SourceLine[] {
  return pages.flatMap((texts, page) =>
    texts.map((text, line) => ({
      text,
      page: page + 1,
      line: line + 1,
      gap: true,
      heading: false,
      links: [],
    })),
  )
}

function running(lines: readonly SourceLine[]): string[] {
  return [...runningHeaders(lines)].map(({ text }) => text)
}

it('finds all parts of headers and footers that pages repeat', () => {
  const lines = pagesOf(
    ...['Port opens', 'Bridge closes', 'Tea sells'].map((story, page) => [
      'West Wind',
      'No. 7',
      story,
      `Page ${page + 1}`,
    ]),
  )
  expect(running(lines).sort()).toEqual([
    'No. 7',
    'No. 7',
    'No. 7',
    'Page 1',
    'Page 2',
    'Page 3',
    'West Wind',
    'West Wind',
    'West Wind',
  ])
})

it('finds what a browser prints around a page', () => {
  const lines = pagesOf(['11/26/2026, 9:05 AM', 'Port opens'], ['11/26/2026, 9:05 AM', 'Bridge closes'])
  expect(running(lines)).toEqual(['11/26/2026, 9:05 AM', '11/26/2026, 9:05 AM'])
})

it('does not include dates of stories that begin each page', () => {
  const lines = pagesOf(
    ['April 2, 2025', 'Port opens'],
    ['April 9, 2025', 'Bridge closes'],
    ['April 11, 2025', 'Tea sells'],
  )
  expect(running(lines)).toEqual([])
})

it('does not include addresses of stories that end each page', () => {
  const lines = pagesOf(['Port opens', 'https://wind.example/1'], ['Bridge closes', 'https://wind.example/2'])
  const box = { x: 0, y: 700, width: 90, height: 10 }
  expect(running(lines.map((line) => ({ ...line, box })))).toEqual([])
})

it('does not include words that link to another address on each page', () => {
  const lines = pagesOf(
    ['West Wind', 'Port opens', 'Read more'],
    ['West Wind', 'Bridge closes', 'Read more'],
    ['West Wind', 'Tea sells', 'Read more'],
  ).map((line) => {
    const address = line.text === 'West Wind' ? 'https://wind.example' : `https://wind.example/${line.page}`
    return { ...line, links: [{ label: line.text, address }] }
  })
  expect(running(lines)).toEqual(['West Wind', 'West Wind', 'West Wind'])
})
