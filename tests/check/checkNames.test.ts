import { expect, it } from 'vitest'
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
const rice = madeName('rice', 'Rice', '米饭', { pinyin: 'Mǐfàn' })
const tea = madeName('tea', 'tea', '茶', { pinyin: 'Chá' })

it.each([
  ['a name that fits the archive', [chengdu], []],
  ['a name that no story has in both languages', [chengdu, rice], ['name-unused warning $.names[1]']],
  [
    'a spelling that another name has',
    [chengdu, { ...tea, spellings: { zh: ['成都'] } }],
    ['name-unused warning $.names[0]', 'name-clash error $.names[1].zh'],
  ],
  ['an id that another name has', [chengdu, { ...tea, id: 'chengdu' }], ['name-clash error $.names[1].id']],
  [
    'spellings that no story has',
    [{ ...chengdu, spellings: { en: ['Chengtu'], zh: ['蓉城'] } }],
    ['name-spelling warning $.names[0].spellings.en[0]', 'name-spelling warning $.names[0].spellings.zh[0]'],
  ],
  ['pinyin without tones', [{ ...chengdu, pinyin: 'Chengdu' }], ['name-pinyin error $.names[0].pinyin']],
  ['pinyin that lacks a tone', [{ ...chengdu, pinyin: 'Chéngdu' }], ['name-pinyin error $.names[0].pinyin']],
])('reports of %s what an editor should fix', (_what, names, findings) => {
  const said = checkNames(names, issues, 'names.json').map((one) => `${one.rule} ${one.level} ${one.at.path}`)
  expect(said).toEqual(findings)
})
