import { expect, it } from 'vitest'
import { shortSenses } from '../../src/words/shortSenses.ts'

it('takes at most three senses', () => {
  expect(shortSenses(['one', 'two', 'three', 'four'])).toEqual(['one', 'two', 'three'])
})

it('leaves out what a dictionary tells its own users', () => {
  expect(shortSenses(['year', 'CL:個|个[ge4]', 'Taiwan pr. [nian3]'])).toEqual(['year'])
  expect(shortSenses(['Chongqing (abbr. to 渝[Yu2])', 'see 成都市|成都市[Cheng2 du1 Shi4]'])).toEqual([
    'Chongqing',
    'see 成都市',
  ])
})

it('keeps the first synonym of each sense if they are too long together', () => {
  const long = 'to draw up a plan; to map out a program in much detail'
  expect(shortSenses([long, 'a plan; a program for years'])).toEqual(['to draw up a plan', 'a plan'])
})

it('shortens a sense that alone is too long, between words', () => {
  const [sense = '', ...others] = shortSenses([
    'subprovincial city and capital of a province in the far south-west of China',
  ])
  expect(sense).toBe('subprovincial city and capital of a province in the far…')
  expect(others).toEqual([])
})

it('has what a word means in a science last, and never in place of its usual sense', () => {
  expect(shortSenses(['(math.) sum', 'and', 'to make peace'])).toEqual([
    'and',
    'to make peace',
    '(math.) sum',
  ])
  const usual = 'a part of a whole: an aspect of a project, an element of a policy, a sector of the economy'
  expect(shortSenses(['(zoology) segment of a worm', usual])).toEqual([
    'a part of a whole: an aspect of a project, an element of a…',
  ])
})

it('has nothing to say about a word without senses', () => {
  expect(shortSenses([])).toEqual([])
  expect(shortSenses(['CL:個|个[ge4]'])).toEqual([])
})
