import { expect, it } from 'vitest'
import { places } from '../../../src/archive/places.ts'
import { namesSpelt, pinyinNames } from '../../../src/archive/search/pinyinNames.ts'
import { searchedTexts } from '../../../src/archive/search/searchableIssue.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { bundledNames } from '../../support/bundledNames.ts'

const known = pinyinNames(await bundledNames())

it('every name of the table is in the archive, in the glossary, or a place that stories are tagged with', async () => {
  const stories = (await bundledArchive()).flatMap((issue) => issue.stories)
  const chinese = stories.flatMap(searchedTexts).map(({ zh = '' }) => zh)
  const names = [...Object.values(places), ...(await bundledNames())].map(({ zh }) => zh)
  const absent = [...known.values()].filter(
    (name) => ![...chinese, ...names].some((text) => text.includes(name)),
  )
  expect(absent).toEqual([])
})

it.each<[string, string[]]>([
  ['shuangliu', ['双流']],
  ['shuangl', ['双流']],
  ["gui'an", ['贵安']],
  ['chuan', ['川港', '川渝', '川藏', '创新']],
  ['gaoxinqu', ['高新区']],
  ['tianfu', ['天府']],
  ['tianfuguoji', ['天府国际']],
  ['yuanliuhongyuan', ['元六鸿远']],
  ['chengduhaiguan', ['成都海关']],
  ['xianggang', ['香港']],
  ['chu', []],
  ['shuangliux', []],
  ['双流', []],
  ['constructor', []],
  ["''''", []],
])('“%s” spells %j', (word, names) => {
  expect(namesSpelt(word, known)).toEqual(names)
})

it('knows the places that stories are tagged with, whatever the glossary', () => {
  expect(namesSpelt('chongqing', pinyinNames([]))).toEqual(['重庆'])
})
