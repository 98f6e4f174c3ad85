import { expect, it } from 'vitest'
import { takeDateline } from '../../../../src/import/structure/dates/dateline.ts'

it.each([
  ['CHENGDU, 12 Aug — The city has opened a port.', 'The city has opened a port.', '8-12'],
  ['Chengdu, August 12 (Xinhua) -- The city has opened a port.', 'The city has opened a port.', '8-12'],
  ['CHENGDU (12 August) – The city has opened a port.', 'The city has opened a port.', '8-12'],
  ['(Chengdu, 12 Aug) The city has opened a port.', 'The city has opened a port.', '8-12'],
  ['12 Aug — The city has opened a port.', 'The city has opened a port.', '8-12'],
  ['On 12 August — a Thursday — the city opened a port.', undefined, undefined],
  ['On 12 August, the city opened a port.', undefined, undefined],
  ['The port opened on 12 Aug: it was late.', undefined, undefined],
])('from %j takes the dateline', (paragraph, text = paragraph, day) => {
  const taken = takeDateline(paragraph, 'en')
  expect([taken.text, taken.date && `${taken.date.month}-${taken.date.day}`]).toEqual([text, day])
})

it.each([
  ['本报成都8月12日讯（记者 张三）港口开放。', '港口开放。', '8-12'],
  ['新华社成都8月12日电 港口开放。', '港口开放。', '8-12'],
  ['成都，8月12日——港口开放。', '港口开放。', '8-12'],
  ['【成都8月12日讯】港口开放。', '港口开放。', '8-12'],
  ['8月12日，港口开放。', undefined, undefined],
  ['港口将于8月12日开放。', undefined, undefined],
])('from %j takes the dateline', (paragraph, text = paragraph, day) => {
  const taken = takeDateline(paragraph, 'zh')
  expect([taken.text, taken.date && `${taken.date.month}-${taken.date.day}`]).toEqual([text, day])
})
