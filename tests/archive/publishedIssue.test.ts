import { expect, it } from 'vitest'
import { publishIssue } from '../../src/archive/publishedIssue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

/** The published form of an issue with one story whose body is the segment. */
function published(segment: { en: string; zh?: string }) {
  return publishIssue(
    madeIssue('2021-07', [madeStory('tea', { body: [[segment]] })], {
      accepted: [{ rule: 'missing-date', story: 'tea', reason: 'None is printed.' }],
    }),
  )
}

const figuresOf = (en: string, zh: string) => published({ en, zh }).stories[0]?.body[0]?.[0]?.figures ?? []

it.each([
  [
    'Sales of tea reached 299.23 billion yuan.',
    '茶叶销售额达2992.3亿元。',
    ['299.23 billion yuan', '2992.3亿元', '299,230,000,000 yuan', '299,230,000,000元'],
  ],
  [
    'It takes in nearly 600 services.',
    '涵盖近600项服务。',
    ['nearly 600', '近600', 'just under 600', '略低于600'],
  ],
  ['Exports rose by 13.1% to 40 tonnes.', '出口增长13.1%。', ['13.1%', '13.1%', '13.1%', '13.1%']],
])('links the figure that both languages have in “%s”', (en, zh, linked) => {
  expect(
    figuresOf(en, zh).map((one) => [one.en.notation, one.zh.notation, one.en.plain, one.zh.plain]),
  ).toEqual([linked])
})

it.each([
  ['It is the third of five.', '五个中的第三个。', ['third 第三', 'five 五']],
  ['Over the next two years it will grow.', '今后两年，它将扩大。', ['two years 两年']],
  ['All four places took part.', '四地参加。', ['four 四']],
  ['On 7 June it opened the first, one of twins.', '6月7日，第一个启用。', []],
  ['Its “one core and four zones” are laid out.', '“一核四区”已布局。', []],
  ['The Four Seasons Hotel opened.', '四季酒店开业。', []],
  ['Version 3.0 of the app has 3 parts.', '应用3.0版有3部分。', ['3 3']],
  ['Two cities have it.', '有两座机场的城市有两个。', []],
])('of “%s” and “%s” links the ranks and small counts %j', (en, zh, linked) => {
  expect(figuresOf(en, zh).map((one) => `${one.en.notation} ${one.zh.notation}`)).toEqual(linked)
})

it('says where a figure is in each text', () => {
  const [figure] = figuresOf('Up 13.1% now.', '增长13.1%。')
  expect(figure).toMatchObject({ en: { start: 3, end: 8 }, zh: { start: 2, end: 7 } })
})

it('leaves out what only editors need', () => {
  expect(published({ en: 'Tea.' })).not.toHaveProperty('accepted')
})
