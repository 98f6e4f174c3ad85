import { expect, it } from 'vitest'
import { invariant } from '../../src/archive/invariant.ts'
import { nameFinder } from '../../src/archive/names/findNames.ts'
import { readLists } from '../../src/disk/readLists.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { lineBreaks } from '../../src/words/lineBreaks.ts'
import { readText } from '../../src/words/readText.ts'
import { bundledArchive } from '../support/bundled.ts'

const { names } = await readLists('public/archive/issues')
const aids = { lexicon: lexicon(), names, find: nameFinder(names), readings: [] }

/** The parts of a text that are never broken. */
function unbroken(text: string): string[] {
  const breaks = lineBreaks(text, aids)
  return [0, ...breaks].map((from, at) => text.slice(from, breaks[at]))
}

it.each([
  ['成都国际全货机航线增至15条，年内', ['成都', '国际', '全货机', '航线', '增至', '15条，', '年内']],
  ['成都外贸占全省近九成', ['成都', '外贸', '占', '全省', '近九成']],
  ['成都科创“双子”亮相', ['成都', '科创', '“双子”', '亮相']],
  ['年内新开数创新高', ['年内', '新开数', '创新高']],
  ['连续19个月领跑全国', ['连续', '19个月', '领跑', '全国']],
])('lines of %s break between words alone', (text, parts) => {
  expect(unbroken(text)).toEqual(parts)
})

it('no headline of the archive breaks inside a word that fits a line, or after a number', async () => {
  const headlines = (await bundledArchive()).flatMap(({ stories }) =>
    stories.flatMap(({ headline }) => headline.zh ?? []),
  )
  const broken = headlines.flatMap((text) => {
    const inside = readText({ zh: text }, aids).filter(({ start, end }) => end - start <= 8)
    return lineBreaks(text, aids).filter(
      (at) =>
        inside.some(({ start, end, isWord }) => isWord && start < at && at < end) ||
        /\d$/.test(text.slice(0, at)),
    )
  })
  expect(headlines.length).toBeGreaterThan(20)
  expect(broken).toEqual([])
})

it('a name that is longer than a line breaks between its words', () => {
  const name = invariant(names.find(({ id }) => id === 'jiaozi-fintech-accelerator')?.zh, 'name')
  expect(unbroken(name)).toEqual(['交子', '国际', '金融', '科技', '加速器'])
})
