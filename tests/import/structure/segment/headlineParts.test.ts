import { expect, it } from 'vitest'
import { headlineParts } from '../../../../src/import/structure/segment/headlineParts.ts'

it.each([
  ['3. Port opens', 'Port opens', '3.'],
  ['3、港口开放', '港口开放', '3、'],
  ['（三）港口开放', '港口开放', '（三）'],
  ['③港口开放', '港口开放', '③'],
  ['03 Port opens', 'Port opens', '03'],
  ['3️⃣港口开放', '港口开放', '3️⃣'],
  ['1️⃣0️⃣ 港口开放', '港口开放', '1️⃣0️⃣'],
  ['■ Port opens', 'Port opens', undefined],
  ['3.5 million people move', '3.5 million people move', undefined],
  ['12 cities join', '12 cities join', undefined],
])('takes the number from %j', (printed, text, number) => {
  const parts = headlineParts(printed)
  expect([parts.text, parts.number]).toEqual([text, number])
})

it('removes the brackets around a translation', () => {
  expect(headlineParts('Port opens early (港口提前开放)').both).toMatchObject({
    en: 'Port opens early',
    zh: '港口提前开放',
  })
})

it('separates number, languages and day', () => {
  expect(headlineParts('(2) Port opens early 港口提前开放 (12 Aug)')).toMatchObject({
    number: '(2)',
    both: { en: 'Port opens early', zh: '港口提前开放' },
    date: { month: 8, day: 12 },
  })
})

it.each([
  'Library Lends Books by Robot |',
  'Library Lends Books by Robot /',
  'Library Lends Books by Robot ｜',
])('removes a bar at its end before a translation on the next line: %s', (printed) => {
  expect(headlineParts(printed).text).toBe('Library Lends Books by Robot')
})

it('removes a bar at its start after a translation on the line before', () => {
  expect(headlineParts('/ Library Lends Books by Robot').text).toBe('Library Lends Books by Robot')
})

it.each([
  ['【遵义大桥获奖】', '遵义大桥获奖'],
  ['[Bridge at Zunyi wins a prize]', 'Bridge at Zunyi wins a prize'],
  ['【遵义】大桥获奖', '【遵义】大桥获奖'],
])('removes the brackets around a complete headline from %j', (printed, text) => {
  expect(headlineParts(printed).text).toBe(text)
})
