import { expect, it } from 'vitest'
import { traditionalCharacters } from '../../../src/check/rules/traditionalCharacters.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a traditional character, and says which is simplified', () => {
  expect(saidOfScars(traditionalCharacters)).toEqual([
    { level: 'warning', story: 'night-market', found: '“辦”' },
  ])
})

it.each(['著名的乾隆年间慰藉，瞭望台。', '他于后面在里面干了几只面。'])(
  'leaves alone what is simplified too: %s',
  (zh) => {
    expect(said(traditionalCharacters, { body: madeBody([undefined, zh]) })).toEqual([])
  },
)

it('finds a sentence that was printed in traditional characters once', () => {
  expect(said(traditionalCharacters, { body: madeBody([undefined, '機場於週三啟用。']) })).toEqual([
    'warning $.stories[0].body[0][0].zh',
  ])
})
