import { expect, it } from 'vitest'
import { pairBody } from '../../../../src/publish/import/pair/pairBody.ts'

it('pairs sentence with sentence and keeps the paragraphs of the English', () => {
  expect(
    pairBody(
      ['The bridge is 300 metres long. It opened in May.', 'Ten boats pass a day.'],
      ['大桥长300米。5月开通。每天有10条船经过。'],
    ),
  ).toEqual({
    body: [
      [
        { en: 'The bridge is 300 metres long.', zh: '大桥长300米。' },
        { en: 'It opened in May.', zh: '5月开通。' },
      ],
      [{ en: 'Ten boats pass a day.', zh: '每天有10条船经过。' }],
    ],
    paired: 3,
    single: 0,
  })
})

it('lets a sentence stand alone that the other language leaves out', () => {
  const { body } = pairBody(
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

it('makes a body of one language alone, paragraph by paragraph', () => {
  expect(pairBody([], ['大桥开通。', '很多人来看。']).body).toEqual([
    [{ zh: '大桥开通。' }],
    [{ zh: '很多人来看。' }],
  ])
  expect(pairBody(['It opened.'], []).body).toEqual([[{ en: 'It opened.' }]])
})

it('pairs hundreds of sentences in moments', () => {
  const count = 300
  const en = Array.from(
    { length: count },
    (_, index) => `Bridge number ${index + 1} opened to all kinds of traffic.`,
  ).join(' ')
  const zh = Array.from({ length: count }, (_, index) => `第${index + 1}座大桥向各类车辆开放。`).join('')
  const started = performance.now()
  expect(pairBody([en], [zh]).paired).toBe(count)
  expect(performance.now() - started).toBeLessThan(20_000)
}, 30_000)
