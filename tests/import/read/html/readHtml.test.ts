import { expect, it } from 'vitest'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readHtml } from '../../../../src/import/read/html/readHtml.ts'

it('gives the cell of a line, in its own table', () => {
  const lines = readHtml('<table><tr><td>a<td><table><tr><td>b</table>c<tr><td>d</table><p>e</p>')
  expect(lines.map(({ text, cell }) => [text, cell && Object.values(cell).join()])).toEqual([
    ['a', '1,1,1'],
    ['b', '2,1,1'],
    ['c', '1,1,2'],
    ['d', '1,2,1'],
    ['e', undefined],
  ])
})

it('recognises captions and list items', () => {
  const lines = readHtml('<ul><li>a</ul><figure><figcaption>b</figcaption></figure><p>c')
  expect(lines.map(({ text, part }) => [text, part])).toEqual([
    ['a', 'listItem'],
    ['b', 'caption'],
    ['c', undefined],
  ])
})

it.each([
  ['not shown', 'style="display: none; max-height: 0"'],
  ['tiny', 'style="font-size: 1px"'],
])('keeps text apart that is %s', (_how, attribute) => {
  const aside = newAside()
  const lines = readHtml(
    `<div ${attribute}>The month in brief &zwnj;</div><p>Shown to all who read it.`,
    aside,
  )
  expect(lines.map(({ text }) => text)).toEqual(['Shown to all who read it.'])
  expect(aside.apart).toMatchObject([{ text: 'The month in brief', reason: 'reason.hidden' }])
})

it('reads text that a script would show, as on WeChat', () => {
  const html = '<div id="js_content" style="visibility: hidden; opacity: 0"><h2>Port opens</h2></div>'
  expect(readHtml(html).map(({ text }) => text)).toEqual(['Port opens'])
})

it('takes larger type for a heading, as in emails', () => {
  const html = `<div style="font-size: 19px">Head</div><div style="font-size: 14px">${'Long body. '.repeat(9)}</div>`
  expect(readHtml(html).map(({ heading }) => heading)).toEqual([true, false])
})

it('separates a line after two line breaks, but not after one', () => {
  const lines = readHtml('<div>One<br>two<br> <br>three</div>')
  expect(lines.map(({ text, gap }) => [text, gap])).toEqual([
    ['One', true],
    ['two', false],
    ['three', true],
  ])
})

it('reads the characters under a phonetic guide, and not the guide', () => {
  const html = '<p>在<ruby>宜<rp>(</rp><rt>yí</rt><rp>)</rp><rb>宾</rb><rt>bīn</rt></ruby>开航。'
  expect(readHtml(html).map(({ text }) => text)).toEqual(['在宜宾开航。'])
})

it.each([
  ['<pre>', '</pre>'],
  ['<div style="white-space: pre-wrap">', '</div>'],
  ['<div style="white-space:pre-line"><span>', '</span></div>'],
])('breaks the lines of preformatted text in %s', (open, close) => {
  const lines = readHtml(`${open}\nHead\n\nOne <b>two</b>\r\nthree\n${close}<p>Four\nfive`)
  expect(lines.map(({ text, gap }) => [text, gap])).toEqual([
    ['Head', true],
    ['One two', true],
    ['three', false],
    ['Four five', true],
  ])
})

it('joins lines of text within preformatted text if that text is not preformatted', () => {
  const lines = readHtml('<pre><span style="white-space: normal">One\ntwo</span></pre>')
  expect(lines.map(({ text }) => text)).toEqual(['One two'])
})
