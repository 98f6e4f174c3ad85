import { expect, it } from 'vitest'
import { emptyGlossary } from '../../src/archive/names/glossary.ts'
import { readCatalogue } from '../../src/archive/packedCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeName } from '../archive/names/madeNames.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { bundledNames } from '../support/bundledNames.ts'
import { madeIssue, madeStory } from './madeIssues.ts'

const story = (id: string, en: string, zh: string) => madeStory(id, { body: [[{ en, zh }]] })
const issues = [
  madeIssue('2021-08', [story('a', 'Chongqing.', '重庆。')]),
  madeIssue('2021-07', [
    story('b', 'Chongqing and Anshun.', '重庆与安顺。'),
    story('c', 'Chongqing, Chongqing.', '重庆，重庆。'),
  ]),
]
const names = [
  madeName('zunyi', 'Zunyi', '遵义', { pinyin: 'Zūnyì' }),
  madeName('chongqing', 'Chongqing', '重庆', { pinyin: 'Chóngqìng', spellings: { en: ['Chungking'] } }),
  madeName('anshun', 'Anshun', '安顺', { pinyin: 'Ānshùn', note: { en: 'A city.', zh: '城市。' } }),
]

it('has the names that stories link, and counts those stories issue by issue', () => {
  expect(deriveCatalogue(issues, names).glossary.names).toEqual([
    { ...names[2], stories: { '2021-07': 1 } },
    {
      id: 'chongqing',
      kind: 'place',
      en: 'Chongqing',
      zh: '重庆',
      pinyin: 'Chóngqìng',
      stories: { '2021-08': 1, '2021-07': 2 },
    },
  ])
})

it('is one file more, which the catalogue lists by its hash', () => {
  const { catalogue, files, glossary } = deriveCatalogue(issues, names)
  const file = files.find(({ path }) => path === `archive/${catalogue.glossary?.file}`)
  expect(JSON.parse(file?.content ?? '')).toEqual(glossary)
  expect(catalogue.glossary?.file).toMatch(/^glossary\/[\w-]{12}\.json$/)
  expect(catalogue.glossary?.bytes).toBe(Buffer.byteLength(file?.content ?? ''))
  expect(readCatalogue(JSON.parse(files[0]?.content ?? ''))?.glossary).toEqual(catalogue.glossary)
})

it('is not there where nobody has made a list, and issues then are as without it', () => {
  const { catalogue, files, published } = deriveCatalogue(issues)
  expect(catalogue).not.toHaveProperty('glossary')
  expect(files).toHaveLength(1 + issues.length)
  expect(JSON.stringify(published)).not.toContain('names')
})

it('is a file without a name where the list of names is there, and no story links any', () => {
  const { catalogue, files } = deriveCatalogue(issues, [], undefined, { hasNameList: true })
  const file = files.find(({ path }) => path === `archive/${catalogue.glossary?.file}`)
  expect(JSON.parse(file?.content ?? '')).toEqual(emptyGlossary)
})

it('is in the order of English, and of pinyin as the names are read', async () => {
  const { names, pinyinOrder } = deriveCatalogue(await bundledArchive(), await bundledNames()).glossary
  const english = names.map(({ en }) => en)
  expect(english.indexOf('FAW')).toBeLessThan(english.indexOf('Fosun'))
  expect(english.indexOf('Fosun')).toBeLessThan(english.indexOf('FSCREEN'))
  const chinese = pinyinOrder.map((index) => names[index]?.zh ?? '')
  expect([...pinyinOrder].sort((one, other) => one - other)).toEqual(names.map((_, index) => index))
  // 重 is read chóng here, but zhòng elsewhere; 长 is read cháng, but zhǎng elsewhere.
  expect(chinese.slice(0, 2)).toEqual(['长江经济带', '成都'])
  expect(chinese.indexOf('重庆')).toBeLessThan(chinese.indexOf('川渝'))
  expect(chinese.at(-1)).toBe('自然资源部')
})
