import { expect, it } from 'vitest'
import { places } from '../../../src/archive/places.ts'
import { namesSpelt, pinyinNames } from '../../../src/archive/search/pinyinNames.ts'
import { searchedTexts } from '../../../src/archive/search/searchableIssue.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'

it('every name of the table is in the archive, or a place that it tells of', async () => {
  const stories = (await bundledArchive()).flatMap((issue) => issue.stories)
  const chinese = stories.flatMap(searchedTexts).map(({ zh = '' }) => zh)
  const known = [...chinese, ...Object.values(places).map(({ zh }) => zh)]
  const absent = [...pinyinNames.values()].filter((name) => !known.some((text) => text.includes(name)))
  expect(absent).toEqual([])
})

it('every name has as many syllables as characters', () => {
  const syllable = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiou]{1,3})(?:ng|n|r)?'
  for (const [pinyin, name] of pinyinNames) {
    expect([pinyin, new RegExp(`^(?:${syllable}){${[...name].length}}$`).test(pinyin)]).toEqual([
      pinyin,
      true,
    ])
  }
})

it.each<[string, string[]]>([
  ['shuangliu', ['双流']],
  ['shuang', ['双流']],
  ["gui'an", ['贵安']],
  ['chuan', ['川港', '川渝', '川藏']],
  ['chu', []],
  ['shuangliux', []],
  ['双流', []],
  ['constructor', []],
  ["''''", []],
])('“%s” spells %j', (word, names) => {
  expect(namesSpelt(word)).toEqual(names)
})
