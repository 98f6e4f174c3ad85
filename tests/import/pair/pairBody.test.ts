import { describe, expect, it } from 'vitest'
import { pairBody } from '../../../src/import/pair/pairBody.ts'

it('pairs sentence with sentence and keeps the paragraphs of the English', () => {
  expect(
    pairBody(
      ['The bridge is 300 metres long. It opened in May.', 'Ten boats pass a day.'],
      ['大桥长300米。5月开通。每天有10条船经过。'],
    ),
  ).toEqual([
    [
      { en: 'The bridge is 300 metres long.', zh: '大桥长300米。' },
      { en: 'It opened in May.', zh: '5月开通。' },
    ],
    [{ en: 'Ten boats pass a day.', zh: '每天有10条船经过。' }],
  ])
})

it('leaves a sentence without a counterpart if the other language omits it', () => {
  const body = pairBody(
    [
      'The bridge is 300 metres long. Schoolchildren sang at its gate while the mayor and his guests from the villages nearby cut a red ribbon. Ten boats pass a day.',
    ],
    ['大桥长300米。每天有10条船经过。'],
  )
  expect(body.flat()).toEqual([
    { en: 'The bridge is 300 metres long.', zh: '大桥长300米。' },
    {
      en: 'Schoolchildren sang at its gate while the mayor and his guests from the villages nearby cut a red ribbon.',
    },
    { en: 'Ten boats pass a day.', zh: '每天有10条船经过。' },
  ])
})

describe('an untranslated sentence', () => {
  const en = [
    'Growers in the valley planted new orange trees last spring.',
    'A choir from the next village sang at the gate of the school.',
    'The county pays half of the price of each tree.',
  ] as const
  const zh = [
    '山谷里的种植户去年春天种下了新的橙子树。',
    '邻村合唱团在学校门口唱歌。',
    '县里承担每棵树价格的一部分。',
  ] as const

  it('has no counterpart if only the words show it, and no figure', () => {
    expect(pairBody([en.join(' ')], [zh[0] + zh[2]]).flat()).toEqual([
      { en: en[0], zh: zh[0] },
      { en: en[1] },
      { en: en[2], zh: zh[2] },
    ])
    expect(pairBody([`${en[0]} ${en[2]}`], [zh.join('')]).flat()).toEqual([
      { en: en[0], zh: zh[0] },
      { zh: zh[1] },
      { en: en[2], zh: zh[2] },
    ])
  })
})

it('joins a Chinese sentence that a box has cut in two', () => {
  const body = pairBody(
    ['Growers plan drying yards, which should give work to 800 people.'],
    ['种植户计划建设晾晒场，可为800', '人提供工作。'],
  )
  expect(body.flat()).toHaveLength(1)
})

it('makes a body from only one language, paragraph by paragraph', () => {
  expect(pairBody([], ['大桥开通。', '很多人来看。'])).toEqual([
    [{ zh: '大桥开通。' }],
    [{ zh: '很多人来看。' }],
  ])
  expect(pairBody(['It opened.'], [])).toEqual([[{ en: 'It opened.' }]])
})

it('keeps a paragraph that only one language has', () => {
  const body = pairBody(
    ['The bridge opened in May.', 'Trains cross it every ten minutes.'],
    ['大桥5月开通。', '门票免费。', '列车每十分钟过桥一次。'],
  )
  expect(body).toEqual([
    [{ en: 'The bridge opened in May.', zh: '大桥5月开通。' }],
    [{ zh: '门票免费。' }],
    [{ en: 'Trains cross it every ten minutes.', zh: '列车每十分钟过桥一次。' }],
  ])
})

it('pairs hundreds of sentences that differ only in their numbers', () => {
  const count = 300
  const en = Array.from(
    { length: count },
    (_, index) => `Bridge number ${index + 1} opened to all kinds of traffic.`,
  ).join(' ')
  const zh = Array.from({ length: count }, (_, index) => `第${index + 1}座大桥向各类车辆开放。`).join('')
  const segments = pairBody([en], [zh]).flat()
  expect(segments).toHaveLength(count)
  expect(segments.filter((segment) => !segment.en || !segment.zh)).toEqual([])
})
