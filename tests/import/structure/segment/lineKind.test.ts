import { describe, expect, it } from 'vitest'
import {
  type LineKind,
  lineKind,
  splitAddress,
  takeMark,
} from '../../../../src/import/structure/segment/lineKind.ts'

it.each<[string, LineKind]>([
  ['https://news.example/a', 'link'],
  ['www.news.example', 'link'],
  ['More here', 'mark'],
  ['Read more:', 'mark'],
  ['更多详情请点击这里', 'mark'],
  ['→ Find out more', 'mark'],
  ['>> 阅读原文', 'mark'],
  ['👉 Read more', 'mark'],
  ['Source', 'mark'],
  ['Link', 'mark'],
  ['原文链接', 'mark'],
  ['Full report / 全文', 'mark'],
  ['Main Source: A, B', 'sources'],
  ['以上信息主要来源：甲、乙', 'sources'],
  ['LATEST NEWS', 'section-latest'],
  ['Latest News – Southwest China', 'section-latest'],
  ['最新消息', 'section-latest'],
  ['Relevant News', 'section-relevant'],
  ['Southwest China', 'masthead'],
  ['Business news from Southwest China', 'masthead'],
  ['3 / 12', 'furniture'],
  ['Page 4', 'furniture'],
  ['第3页', 'furniture'],
  ['--', 'furniture'],
  ['（2021-06-27）', 'date'],
  ['28 September 2021 | By Anna Keller | 2 min read', 'date'],
  ['By Jonas Petit, 9 October 2021', 'date'],
  ['By Jonas Petit, October 9, 2021', 'date'],
  ['文/王力 · 2021年10月9日', 'date'],
  ['Posted: 9 October 2021. Read more:', 'date'],
  ['By Jonas Petit', 'text'],
  ['Opened by Jonas Petit, 9 October 2021', 'text'],
  ['Southwest China Opens a New Railway', 'text'],
  ['Latest figures show growth', 'text'],
])('%s is a %s', (line, kind) => {
  expect(lineKind(line)).toBe(kind)
})

describe('a mark at the end of a paragraph', () => {
  it.each([
    ['It opened. More here', { text: 'It opened.', marked: true }],
    ['It opened. More »', { text: 'It opened.', marked: true }],
    ['It opened. (Read more)', { text: 'It opened.', marked: true }],
    ['已经开放。更多详情请点击这里', { text: '已经开放。', marked: true }],
    ['A summary can be read here', { text: 'A summary can be read here', marked: true }],
    ['It opened.', { text: 'It opened.', marked: false }],
    ['They want more.', { text: 'They want more.', marked: false }],
  ])('is taken from %j', (text, taken) => {
    expect(takeMark(text)).toEqual(taken)
  })
})

it('is taken where it is a link, and left where it is a word of the sentence', () => {
  const links = [{ label: 'Link', address: 'https://port.example' }]
  expect(takeMark('It opened. Link', links)).toEqual({ text: 'It opened.', marked: true })
  expect(takeMark('It is a Link')).toEqual({ text: 'It is a Link', marked: false })
  expect(takeMark('It can be read by this Link', links).text).toBe('It can be read by this Link')
})

it('parts an address from the text before it', () => {
  const texts = (text: string) => splitAddress({ text, gap: true }).map((line) => [line.text, line.gap])
  expect(texts('Read more: https://port.example/a')).toEqual([
    ['Read more:', true],
    ['https://port.example/a', false],
  ])
  expect(texts('Sichuan Daily https://port.example/a')[0]).toEqual(['Source: Sichuan Daily', true])
  expect(texts('四川日报 https://port.example/a')[0]).toEqual(['来源：四川日报', true])
  expect(texts('👉🏻 https://port.example/')).toEqual([['https://port.example/', true]])
  expect(texts('https://port.example/a')).toEqual([['https://port.example/a', true]])
  expect(texts('no address')).toEqual([['no address', true]])
})
