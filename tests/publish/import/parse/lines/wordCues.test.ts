import { expect, it } from 'vitest'
import { cuesOf } from '../../../../../src/publish/import/parse/lines/wordCues.ts'

it.each([
  'Chengdu Investment Express 2021年第10期',
  'Upper Yangtze Review, Vol. 7, No. 10 | October 2021',
  'Newsletter — Autumn 2021 / 通讯 2021年秋',
])('takes %j for a title by its issue', (line) => {
  expect(cuesOf(line)).toContain('title')
})

it.each(['Chengdu opens Metro Line No. 18 to the south', '四川发行第三期国债的利率下降'])(
  'takes %j for no title',
  (line) => {
    expect(cuesOf(line)).not.toContain('title')
  },
)

it.each(['A view of the site last week. © EuroWest / Anna Keller', '工地一景 © 新华社'])(
  'takes %j for a caption with its owner’s name, not for a notice of the mail',
  (line) => {
    expect([...cuesOf(line)]).toEqual(['caption'])
  },
)

it.each(['© 2021 EuroWest Chamber', 'EuroWest Chamber of Commerce © 2021', '© EuroWest'])(
  'takes %j for a notice of the mail',
  (line) => {
    expect([...cuesOf(line)]).toEqual(['mailing'])
  },
)
