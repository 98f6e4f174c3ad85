import { expect, it } from 'vitest'
import { shortSenses } from '../../src/words/shortSenses.ts'

const far = 'subprovincial city and capital of a province in the far south-west of China'
const segment = 'a part of a whole: an aspect of a project, an element of a policy, a sector of the economy'

it.each([
  ['at most three', ['one', 'two', 'three', 'four'], ['one', 'two', 'three']],
  ['without notes for users of the dictionary', ['year', 'CL:個|个[ge4]', 'Taiwan pr. [nian3]'], ['year']],
  [
    'without references in brackets',
    ['Chongqing (abbr. to 渝[Yu2])', 'see 成都市|成都市[Cheng2 du1 Shi4]'],
    ['Chongqing', 'see 成都市'],
  ],
  [
    'each with its first synonym if all are too long',
    ['to draw up a plan; to map out a program in much detail', 'a plan; a program for years'],
    ['to draw up a plan', 'a plan'],
  ],
  ['cut between words if one is too long', [far], [`${far.slice(0, 55)}…`]],
  [
    'with those of a science last',
    ['(math.) sum', 'and', 'to make peace'],
    ['and', 'to make peace', '(math.) sum'],
  ],
  [
    'without those of a science if the usual one is long',
    ['(zoology) segment of a worm', segment],
    [`${segment.slice(0, 58)}…`],
  ],
  ['none if there are none', ['CL:個|个[ge4]'], []],
])('the senses of a word are shown %s', (_how, senses, shown) => {
  expect(shortSenses(senses)).toEqual(shown)
})
