import { expect, it } from 'vitest'
import { cuesOf } from '../../../../src/import/structure/label/wordCues.ts'

it.each([
  'Chengdu Investment Express 2021年第10期',
  '第41期 · 2026年冬',
  'Upper Yangtze Review, Vol. 7, No. 10 | October 2021',
  'Newsletter — Autumn 2021 / 通讯 2021年秋',
])('takes %j for a title because it names its issue', (line) => {
  expect(cuesOf(line)).toContain('title')
})

it.each(['Chengdu opens Metro Line No. 18 to the south', '四川发行第三期国债的利率下降'])(
  'does not take %j for a title',
  (line) => {
    expect(cuesOf(line)).not.toContain('title')
  },
)

it.each([
  'A view of the site last week. © EuroWest / Anna Keller',
  'The spring on 3 March. Photo: Li Wen',
  '工地一景 © 新华社',
])('takes %j for a caption with its owner’s name, not for an email notice', (line) => {
  expect([...cuesOf(line)]).toEqual(['caption'])
})

it.each([
  '© 2021 EuroWest Chamber',
  'EuroWest Chamber of Commerce © 2021',
  '© EuroWest',
  '3 Likes',
  'Subscribe now',
  'If you are not the intended recipient, please delete this message.',
])('takes %j for an email notice', (line) => {
  expect([...cuesOf(line)]).toEqual(['mailing'])
})

it.each([
  'That is all for this month.',
  'See you in November',
  '本期到此，十一月见。',
  'Thank you for reading.',
  '— END —',
  'Prepared by the regional desk. Not for quotation.',
  'The views in these notes are not those of any government.',
  '本通讯仅供参考，不构成法律意见。',
])('takes %j for a line that closes a newsletter', (line) => {
  expect(cuesOf(line)).toContain('closing')
})

it.each([
  'That is all the more striking since rents fell in every other city of the province last year.',
  '祝融号火星车在成都展出。',
  'The next edition of the fair opens in May.',
  '九月会议在成都举行。',
])('does not take %j for a line that closes a newsletter', (line) => {
  expect(cuesOf(line)).not.toContain('closing')
})
