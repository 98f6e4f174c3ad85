import { describe, expect, it } from 'vitest'
import { editionIssue } from '../../src/editions/editionIssue.ts'
import { plainText } from '../../src/editions/plainText.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { drawnIssues } from './drawnIssues.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()

/** Columns as a terminal counts them that takes every sign outside ASCII for a wide one. */
const mostColumns = (line: string) => [...line].reduce((sum, sign) => sum + (/[\0-~]/.test(sign) ? 1 : 2), 0)

describe('an issue as plain text', () => {
  it('takes at most 72 columns in any font, but for addresses, which stand alone and whole', () => {
    for (const issue of bundled) {
      const lines = plainText(editionIssue(issue, ['en', 'zh']), root).split('\n')
      const wide = lines.filter((line) => mostColumns(line) > 72)
      // An accented letter of a Latin name is one column in every font.
      expect(wide.filter((line) => !/^https?:\/\/\S+$/.test(line) && !/[À-ÿ]/.test(line))).toEqual([])
    }
  })

  it('has every text whole, in both languages', () => {
    for (const issue of [...bundled, ...drawnIssues]) {
      const bare = (text: string) => text.replace(/[\s\u200a]/g, '')
      const text = bare(plainText(editionIssue(issue, ['en', 'zh']), root))
      for (const segment of issue.stories.flatMap(({ body }) => body.flat())) {
        expect(text).toContain(bare(segment.en ?? ''))
        expect(text).toContain(bare(segment.zh ?? ''))
      }
    }
  })

  it('begins no line with a closing mark, and sets no space between scripts', () => {
    const zh = `${'成都GDP增长。'.repeat(40)}`
    const text = plainText(
      editionIssue(madeIssue('2021-07', [madeStory('tea', { body: [[{ zh }]] })]), ['zh']),
      root,
    )
    expect(text).not.toMatch(/^[，。、；：？！]/m)
    expect(text).not.toContain('\u200a')
    expect(text.replaceAll('\n', '')).toContain(zh)
  })
})
