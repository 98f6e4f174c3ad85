import { expect, it } from 'vitest'
import { extractHtml } from '../../../../src/import/read/extractHtml.ts'
import { unwrap } from '../../../../src/import/structure/lines/unwrap.ts'
import { crownedAmong } from '../../../../src/import/structure/roles/seen/crowned.ts'

const stories = ['Luzhou', 'Zunyi', 'Leshan']
  .map((town) => `<h3>Port of ${town} adds a crane</h3><p>A crane has begun work at ${town}.</p>`)
  .join('')

function crownedIn(html: string): string[] {
  const { blocks } = unwrap(extractHtml(html))
  return [...crownedAmong(blocks)].map((index) => blocks[index]?.text ?? '')
}

it('is the name of the newsletter, in one language or both', () => {
  expect(crownedIn(`<h1>The Western Ledger</h1><p>Four pieces.</p>${stories}`)).toEqual([
    'The Western Ledger',
  ])
  const both = '<h1>The Western Ledger</h1><h1>西部纪要</h1>'
  expect(crownedIn(both + stories)).toEqual(['The Western Ledger', '西部纪要'])
})

it.each([
  '<h1>Zigong lights its lanterns</h1><p>12 August 2021</p><p>Lanterns hang in Zigong.</p>',
  '<h1>Zigong lights its lanterns</h1><p>Lanterns hang in Zigong.</p><p>自贡挂起了彩灯。</p>',
  '<h3>Zigong lights its lanterns</h3><p>Lanterns hang in Zigong.</p>',
])('is no leading story: %s', (lead) => {
  expect(crownedIn(lead + stories)).toEqual([])
})
