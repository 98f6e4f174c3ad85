import { describe, expect, it } from 'vitest'
import { nameFinder } from '../../src/archive/names/findNames.ts'
import type { Name } from '../../src/archive/names/nameList.ts'
import { searchedTexts } from '../../src/archive/search/searchableIssue.ts'
import { readIssueWords } from '../../src/archive/words/packedWords.ts'
import { rubyParts } from '../../src/archive/words/rubyParts.ts'
import { textSpeller } from '../../src/editions/spellText.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { makeIssueWords } from '../../src/words/makeIssueWords.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { bundledNames } from '../support/bundledNames.ts'

const names = await bundledNames()
const bundled = await bundledArchive()
const lane: Name = { id: 'lane', kind: 'place', en: 'Bankers’ Lane', zh: '行长巷', pinyin: 'Xíngcháng Xiàng' }

describe('a spelt text', () => {
  it('has the words and the pinyin of the file that word help reads, and nothing else', () => {
    const spell = textSpeller(names)
    const sources = { lexicon: lexicon(), names, find: nameFinder(names) }
    for (const issue of bundled) {
      const words = makeIssueWords(issue, sources)
      const byStory = words && readIssueWords(words, issue)
      for (const story of issue.stories) {
        searchedTexts(story).forEach(({ zh = '' }, at) => {
          const pieces = byStory?.get(story.id)?.[at]?.pieces ?? []
          const read = pieces.flatMap(({ start, end, word }) =>
            word ? rubyParts(word) : [{ text: zh.slice(start, end) }],
          )
          expect(spell(zh, story.readings ?? [])).toEqual(read)
          expect(read.map(({ text }) => text).join('')).toBe(zh)
        })
      }
    }
  })

  it('reads a name as the list of names does, and all as the editor does', () => {
    const written = (spelt: readonly { text: string; pinyin?: string }[]) =>
      spelt.map(({ text, pinyin = '' }) => `${text}${pinyin}`).join(' ')
    const zh = '他在行长巷。'
    expect(written(textSpeller([lane])(zh, []))).toBe('他tā 在zài 行长Xíngcháng 巷Xiàng 。')
    expect(written(textSpeller([])(zh, []))).toContain('行长hángzhǎng')
    const edited = textSpeller([lane])(zh, [{ zh: '行长', pinyin: 'hángzhǎng' }])
    expect(written(edited)).toContain('行长hángzhǎng')
  })
})
