import { expect, it } from 'vitest'
import { bodyDate } from '../../../src/check/rules/bodyDate.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a day told as past that lies after the story’s date', () => {
  expect(saidOfScars(bodyDate)).toEqual([
    { level: 'warning', story: 'water-bus', found: '“22 April” in a story of 2019-04-02' },
  ])
})

it('lets a story look back and ahead', () => {
  const body = madeBody(
    ['Riders first boarded on 9 April.', '4月9日，首批乘客登船。'],
    ['A second ferry will sail from 1 May.', '第二艘渡轮将于5月1日启航。'],
  )
  expect(said(bodyDate, { body })).toEqual([])
})

it('takes December for the year before in a story of January', () => {
  const body = madeBody(['Riders first boarded on 28 December.'])
  expect(said(bodyDate, { date: '2019-01-04', body })).toEqual([])
})
