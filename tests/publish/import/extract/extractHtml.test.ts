import { expect, it } from 'vitest'
import { extractHtml } from '../../../../src/publish/import/extract/extractHtml.ts'

it('tells the cell that a line stands in, in its own table', () => {
  const lines = extractHtml('<table><tr><td>a<td><table><tr><td>b</table>c<tr><td>d</table><p>e</p>')
  expect(lines.map(({ text, cell }) => [text, cell && Object.values(cell).join()])).toEqual([
    ['a', '1,1,1'],
    ['b', '2,1,1'],
    ['c', '1,1,2'],
    ['d', '1,2,1'],
    ['e', undefined],
  ])
})

it('tells captions and items of lists', () => {
  const lines = extractHtml('<ul><li>a</ul><figure><figcaption>b</figcaption></figure><p>c')
  expect(lines.map(({ text, part }) => [text, part])).toEqual([
    ['a', 'listItem'],
    ['b', 'caption'],
    ['c', undefined],
  ])
})
