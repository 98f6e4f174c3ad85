import { expect, it } from 'vitest'
import { differingFigures } from '../../../src/check/rules/differingFigures.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds the figure that differs between the languages, and quotes both', () => {
  expect(saidOfScars(differingFigures)).toEqual([
    { level: 'error', story: 'tea-market-turnover', found: 'English “10.4%”; Chinese “14.0%”' },
  ])
})

it('warns of a figure that one language leaves out', () => {
  const body = madeBody(['It cost 4.5 million yuan.', '耗资不菲。'])
  expect(said(differingFigures, { body })).toEqual(['warning $.stories[0].body[0][0]'])
})

it('allows for rounding, other units, and a figure that stands in the next sentence', () => {
  const body = madeBody(
    ['Nearly 600 farms cover 6,667 hectares.', '592家农场占地10万亩。'],
    ['They sold 299.2 billion yuan of fruit in 2018.', '水果销售额2992亿元。'],
    ['That was a record.', '这是2018年的纪录。'],
  )
  expect(said(differingFigures, { body })).toEqual([])
})

it('lets a headline leave a figure out, but not change it', () => {
  expect(
    said(
      differingFigures,
      { headline: { en: 'Ferries sail later', zh: '渡轮延时2小时' } },
      { headline: { en: 'Ferries sail 3 hours later', zh: '渡轮延时2小时' } },
    ),
  ).toEqual(['error $.stories[1].headline'])
})

it.each([
  ['It is a kilometre from the port.', '距港口一公里。'],
  ['More than a dozen firms came.', '十余家企业到场。'],
  ['It costs a third of that.', '费用为其三分之一。'],
  ['Tens of billions of yuan went in.', '投入数十亿元。'],
  ['It cost 350 million yuan.', '耗資3.5億元。'],
  ['Thirdly, it is late.', '第三，为时已晚。'],
  ['A Long March 5 rocket took off.', '长征五号火箭升空。'],
  ['They watch in 1080p.', '可看1080P视频。'],
  ['Half a million people came the next day.', '第二天来了50万人。'],
])('takes “%s” and %s to agree', (en, zh) => {
  expect(said(differingFigures, { body: madeBody([en, zh]) })).toEqual([])
})
