import { expect, it } from 'vitest'
import { takeCredits } from '../../../../src/import/structure/dates/takeCredits.ts'

const body = {
  kind: 'text',
  role: 'body',
  place: 'in',
  language: 'en',
  page: 1,
  line: 1,
  lines: 1,
  gap: true,
  heading: false,
  marked: false,
  links: [],
  parts: { text: '', dateFirst: false },
  confidence: 1,
} as const

function rolesOf(text: string): string[] {
  return takeCredits([{ ...body, text }]).map(({ role, text: own }) => `${role}: ${own}`)
}

it('makes a line of a source in brackets, and none of a mark', () => {
  expect(rolesOf('It opened. (Xinhua, 5 July)')).toEqual(['body: It opened.', 'sources: Source: Xinhua'])
  expect(rolesOf('It opened. (more, 5 July)')).toEqual(['body: It opened.'])
  expect(rolesOf('It opened. [5 July, link]')).toEqual(['body: It opened.'])
})
