import { expect, it } from 'vitest'
import { takeCredits } from '../../../../src/import/structure/dates/takeCredits.ts'

const body = {
  kind: 'text',
  label: 'body',
  place: 'in',
  language: 'en',
  page: 1,
  line: 1,
  lines: 1,
  gap: true,
  heading: false,
  hasReadMore: false,
  links: [],
  parts: { text: '', dateFirst: false },
  confidence: 1,
  readsLikeNews: true,
} as const

function labelsOf(text: string): string[] {
  return takeCredits([{ ...body, text }]).map(({ label, text: own }) => `${label}: ${own}`)
}

it('makes a line of a source in brackets, and none of a mark', () => {
  expect(labelsOf('It opened. (Xinhua, 5 July)')).toEqual(['body: It opened.', 'sources: Source: Xinhua'])
  expect(labelsOf('It opened. (more, 5 July)')).toEqual(['body: It opened.'])
  expect(labelsOf('It opened. [5 July, link]')).toEqual(['body: It opened.'])
})
