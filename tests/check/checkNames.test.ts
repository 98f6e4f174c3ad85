import { expect, it } from 'vitest'
import type { Name } from '../../src/archive/names/nameList.ts'
import { checkNames } from '../../src/check/checkNames.ts'
import { madeName } from '../archive/names/madeNames.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

const body = [
  [
    { en: 'Chengdu grows tea.', zh: '成都种茶。' },
    { en: 'Rice as well.', zh: '也种稻。' },
  ],
]
const issues = [madeIssue('2021-07', [madeStory('tea', { body })])]
const chengdu = madeName('chengdu', 'Chengdu', '成都', { pinyin: 'Chéngdū' })

const rulesOn = (...names: Name[]) =>
  checkNames(names, issues, 'names.json').map(({ rule, level, path }) => [rule, level, path])

it('has nothing to say of a list that fits the archive', () => {
  expect(rulesOn(chengdu)).toEqual([])
})

it('finds a name that no story has in both languages', () => {
  const rice = madeName('rice', 'Rice', '米饭', { pinyin: 'Mǐfàn' })
  expect(rulesOn(chengdu, rice)).toEqual([['name-unused', 'warning', '$.names[1]']])
})

it('finds two names that are called the same', () => {
  const tea = madeName('tea', 'tea', '茶', { pinyin: 'Chá', spellings: { zh: ['成都'] } })
  expect(rulesOn(chengdu, tea)).toContainEqual(['name-clash', 'error', '$.names[1].zh'])
})

it('finds a name whose id another has', () => {
  const port = madeName('chengdu', 'Port', '港', { pinyin: 'Gǎng' })
  expect(rulesOn(chengdu, port)).toContainEqual(['name-clash', 'error', '$.names[1].id'])
})

it('finds a spelling that no story has', () => {
  const spelt = { ...chengdu, spellings: { en: ['Chengtu'], zh: ['蓉城'] } }
  expect(rulesOn(spelt)).toEqual([
    ['name-spelling', 'warning', '$.names[0].spellings.en[0]'],
    ['name-spelling', 'warning', '$.names[0].spellings.zh[0]'],
  ])
})

it('finds pinyin that has not a toned syllable for each character', () => {
  expect(rulesOn({ ...chengdu, pinyin: 'Chengdu' })).toEqual([['name-pinyin', 'error', '$.names[0].pinyin']])
})

it('finds pinyin with a forgotten tone mark, but none that is neutral', () => {
  expect(rulesOn({ ...chengdu, pinyin: 'Chéngdu' })).toEqual([['name-pinyin', 'error', '$.names[0].pinyin']])
  const stone = madeName('stone', 'Stone', '石头', { pinyin: 'Shítou' })
  expect(rulesOn(stone)).toEqual([['name-unused', 'warning', '$.names[0]']])
})
