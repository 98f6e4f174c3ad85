import { expect, it } from 'vitest'
import { nameFinder } from '../../src/archive/names/findNames.ts'
import type { Name } from '../../src/archive/names/nameList.ts'
import { searchedTexts } from '../../src/archive/search/searchableIssue.ts'
import { readIssueWords } from '../../src/archive/words/packedWords.ts'
import { rubyParts } from '../../src/archive/words/rubyParts.ts'
import { textSpeller } from '../../src/editions/spellText.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { makeIssueWords } from '../../src/words/makeIssueWords.ts'
import { bundledArchive, bundledNames } from '../support/bundled.ts'

const names = await bundledNames()
const bundled = await bundledArchive()
const lane: Name = { id: 'lane', kind: 'place', en: 'Bankers’ Lane', zh: '行长巷', pinyin: 'Xíngcháng Xiàng' }

it('a text is spelt as in the words file of its issue, and its parts make up the text', () => {
  const spell = textSpeller(names)
  const sources = { lexicon: lexicon(), names, find: nameFinder(names) }
  for (const issue of bundled) {
    const words = makeIssueWords(issue, sources)
    const byStory = words && readIssueWords(words, issue)
    for (const story of issue.stories)
      searchedTexts(story).forEach((pair, at) => {
        const { zh = '' } = pair
        const pieces = byStory?.get(story.id)?.[at]?.pieces ?? []
        const read = pieces.flatMap(({ start, end, word }) =>
          word ? rubyParts(word) : [{ text: zh.slice(start, end) }],
        )
        expect(spell(pair, story.readings ?? [])).toEqual(read)
        expect(read.map(({ text }) => text).join('')).toBe(zh)
      })
  }
})

it.each([
  ['the list of names', [lane], [], '他tā 在zài 行长Xíngcháng 巷Xiàng 。'],
  ['the dictionary', [], [], expect.stringContaining('行长hángzhǎng')],
  ['the editor', [lane], [{ zh: '行长', pinyin: 'hángzhǎng' }], expect.stringContaining('行长hángzhǎng')],
])('the reading of a name is that of %s', (_who, listed, readings, spelt) => {
  const parts = textSpeller(listed)({ zh: '他在行长巷。' }, readings)
  expect(parts.map(({ text, pinyin = '' }) => `${text}${pinyin}`).join(' ')).toEqual(spelt)
})
