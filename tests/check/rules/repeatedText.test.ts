import { expect, it } from 'vitest'
import { repeatedText } from '../../../src/check/rules/repeatedText.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

const text =
  'The valley’s apple growers shipped their first harvest by rail this week, after two seasons of trial runs.'
const zh = '山谷的苹果种植户本周首次以铁路运出新果，此前试运行了两个收获季。'

it('finds a body that is printed again under another headline', () => {
  expect(saidOfScars(repeatedText)).toMatchObject([
    {
      level: 'error',
      story: 'archive-reading-room',
      found: expect.stringContaining('“ring-line-tunnel” word for word'),
    },
  ])
})

it('finds it though some words changed, in either language', () => {
  expect(
    said(
      repeatedText,
      { body: madeBody([text]) },
      { body: madeBody([text.replace('this week', 'last week')]) },
    ),
  ).toEqual(['error $.stories[1].body'])
  expect(
    said(
      repeatedText,
      { body: madeBody([undefined, zh]) },
      { body: madeBody([undefined, `${zh}今年更多。`]) },
    ),
  ).toEqual(['error $.stories[1].body'])
})

it('leaves alone two stories that share a phrase', () => {
  const other =
    'The valley’s apple growers met in Chengdu to argue for a cold store, which they would run together from next spring on.'
  expect(said(repeatedText, { body: madeBody([text]) }, { body: madeBody([other]) })).toEqual([])
})

it('finds a paragraph or a sentence that stands twice in one story, or in two', () => {
  const other = 'Buyers from three provinces came to see the harvest and asked for more of it next year.'
  const [paragraph] = madeBody([text, zh])
  const [rest] = madeBody([other])
  if (!paragraph || !rest) throw new Error('A made body has a paragraph.')
  expect(said(repeatedText, { body: [paragraph, rest, paragraph] })).toEqual(['error $.stories[0].body[2]'])
  expect(said(repeatedText, { body: [[...paragraph, ...rest, ...paragraph]] })).toEqual([
    'warning $.stories[0].body[0][2]',
  ])
  const another = madeBody([
    'A second story begins with something else, and then the printer slipped at once.',
  ])
  expect(said(repeatedText, { body: [paragraph, rest] }, { body: [...another, rest] })).toEqual([
    'error $.stories[1].body[1]',
  ])
})
