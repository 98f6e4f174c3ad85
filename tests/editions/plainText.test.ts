import { expect, it } from 'vitest'
import { editionIssue } from '../../src/editions/editionIssue.ts'
import { columnsOf, plainText } from '../../src/editions/plainText.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { drawnIssues } from './drawnIssues.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()

/** Columns as a terminal counts them that shows every character outside ASCII in two columns. */
const mostColumns = (line: string) => [...line].reduce((sum, sign) => sum + (/[\0-~]/.test(sign) ? 1 : 2), 0)

it('a line has at most 72 columns in any font, unless it is an address', () => {
  for (const issue of bundled) {
    const lines = plainText(editionIssue(issue, ['en', 'zh']), root).split('\n')
    const wide = lines.filter((line) => mostColumns(line) > 72)
    // An accented letter of a Latin name is one column in every font.
    expect(wide.filter((line) => !/^https?:\/\/\S+$/.test(line) && !/[À-ÿ]/.test(line))).toEqual([])
  }
})

it('every text is complete, in both languages', () => {
  const bare = (text = '') => text.replace(/[\s\u200a]/g, '')
  for (const issue of [...bundled, ...drawnIssues]) {
    const text = bare(plainText(editionIssue(issue, ['en', 'zh']), root))
    for (const { en, zh } of issue.stories.flatMap(({ body }) => body.flat()))
      for (const one of [en, zh]) expect(text).toContain(bare(one))
  }
})

it('no line begins with a closing mark, and scripts have no space between them', () => {
  const zh = '成都GDP增长。'.repeat(40)
  const issue = madeIssue('2021-07', [madeStory('tea', { body: [[{ zh }]] })])
  const text = plainText(editionIssue(issue, ['zh']), root)
  expect(text).not.toMatch(/^[，。、；：？！]/m)
  expect(text).not.toContain('\u200a')
  expect(text.replaceAll('\n', '')).toContain(zh)
})

it.each([
  ['Chengdu, 13.1%', 14],
  ['成都', 4],
  ['，。《》', 8],
  ['“”’…—·', 12],
  ['ｱ', 1],
  ['é', 2],
  ['e\u0301', 1],
  ['한국', 4],
  ['𠮷', 2],
  ['✈', 2],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
