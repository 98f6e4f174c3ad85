import { expect, it } from 'vitest'
import { bareCountAmong } from '../../../../src/import/structure/roles/seen/counted.ts'

/** The numbered texts that count; each has a body below it. */
function counted(...texts: readonly string[]): string[] {
  const whole = texts.flatMap((text) => [text, 'A body of some words.'])
  return [...bareCountAmong(whole)].flatMap((index) => whole[index] ?? [])
}

it('counts bare numbers that go up from one', () => {
  const texts = ['1 Port opens', '2 Bridge closes', '3 Tea sells']
  expect(counted(...texts)).toEqual(texts)
})

it('goes on over numbers that stories in the other language have, and counts those where they stand', () => {
  const english = ['01 Port opens', '03 Bridge closes', '04 Tea sells', '06 Market shuts']
  const chinese = ['02渝北区开通体检', '05修建第三条通道']
  expect(counted(...english, '港口开放', ...chinese)).toEqual([...english, ...chinese])
})

it.each([
  ['that do not begin near one', ['7 Ports open', '8 Bridges close', '9 Teas sell']],
  ['that are two', ['1 Port opens', '2 Bridges close']],
  ['far from each other', ['1 Port opens', '9 Bridges close', '30 Teas sell']],
])('counts no numbers %s', (_how, texts) => {
  expect(counted(...texts)).toEqual([])
})
