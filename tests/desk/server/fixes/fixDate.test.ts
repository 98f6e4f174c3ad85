import { describe, expect, it } from 'vitest'
import { offeredTexts } from './offeredTexts.ts'

describe('the mend of a weekday', () => {
  it('leaves the other language, whose weekday is right, and a weekday that is not beside the date', () => {
    const offered = offeredTexts(
      'weekday',
      'It closed on Saturday and opened on Sunday, 18 July 2021.',
      '周六闭馆，2021年7月18日（星期六）启用。',
    )
    expect(offered).toEqual(['周六闭馆，2021年7月18日（星期日）启用。'])
  })

  it('names the weekday beside the date in English', () => {
    const offered = offeredTexts(
      'weekday',
      'Shut on Monday, open from Monday, 14 April 2019, as on 10 April, Wednesday.',
      '开放。',
    )
    expect(offered).toEqual(['Shut on Monday, open from Sunday, 14 April 2019, as on 10 April, Wednesday.'])
  })

  it('names the weekday behind the date', () => {
    const offered = offeredTexts('weekday', 'Not on Monday: on 14 April 2019 (Monday).', '开放。')
    expect(offered).toEqual(['Not on Monday: on 14 April 2019 (Sunday).'])
  })
})
