import { describe, expect, it } from 'vitest'
import {
  type LineKind,
  lineKind,
  splitAddress,
  takeReadMore,
} from '../../../../src/import/structure/segment/lineKind.ts'

it.each<[string, LineKind]>([
  ['https://news.example/a', 'link'],
  ['www.news.example', 'link'],
  ['More here', 'readMore'],
  ['Read more:', 'readMore'],
  ['更多详情请点击这里', 'readMore'],
  ['→ Find out more', 'readMore'],
  ['>> 阅读原文', 'readMore'],
  ['👉 Read more', 'readMore'],
  ['Source', 'readMore'],
  ['Link', 'readMore'],
  ['原文链接', 'readMore'],
  ['Full report / 全文', 'readMore'],
  ['Main Source: A, B', 'sources'],
  ['以上信息主要来源：甲、乙', 'sources'],
  ['LATEST NEWS', 'section-latest'],
  ['Latest News – Southwest China', 'section-latest'],
  ['最新消息', 'section-latest'],
  ['Relevant News', 'section-relevant'],
  ['相关新闻 Related stories', 'section-relevant'],
  ['Other relevant news 其他相关新闻', 'section-relevant'],
  ['Southwest China', 'masthead'],
  ['Business news from Southwest China', 'masthead'],
  ['3 / 12', 'separator'],
  ['Page 4', 'separator'],
  ['第3页', 'separator'],
  ['--', 'separator'],
  ['❦', 'separator'],
  ['English | 中文', 'separator'],
  ['【英文版】', 'separator'],
  ['Chinese text:', 'separator'],
  ['English speakers', 'text'],
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
    ['It opened. More here', { text: 'It opened.', hasReadMore: true }],
    ['It opened. More »', { text: 'It opened.', hasReadMore: true }],
    ['It opened. (Read more)', { text: 'It opened.', hasReadMore: true }],
    ['已经开放。更多详情请点击这里', { text: '已经开放。', hasReadMore: true }],
    ['A summary can be read here', { text: 'A summary can be read here', hasReadMore: true }],
    ['It opened.', { text: 'It opened.', hasReadMore: false }],
    ['They want more.', { text: 'They want more.', hasReadMore: false }],
  ])('is taken from %j', (text, taken) => {
    expect(takeReadMore(text)).toEqual(taken)
  })
})

it('separates an address from the text before it', () => {
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
