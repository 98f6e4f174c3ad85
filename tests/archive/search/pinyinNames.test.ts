import { expect, it } from 'vitest'
import { namesSpelt, pinyinNames } from '../../../src/archive/search/pinyinNames.ts'
import { bundledNames } from '../../support/bundled.ts'

const known = pinyinNames(await bundledNames())

it.each<[string, string[]]>([
  ['shuangl', ['双流']],
  ["gui'an", ['贵安']],
  ['chuan', ['川港', '川渝', '川藏', '创新']],
  ['yuanliuhongyuan', ['元六鸿远']],
  ['xianggang', ['香港']],
  ['chu', []],
  ['shuangliux', []],
  ['双流', []],
  ['constructor', []],
  ["''''", []],
])('“%s” spells %j', (word, names) => {
  expect(namesSpelt(word, known)).toEqual(names)
})

it('knows the places of tags without a glossary', () => {
  expect(namesSpelt('chongqing', pinyinNames([]))).toEqual(['重庆'])
})
