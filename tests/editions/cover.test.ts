import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { LanguagesShown } from '../../src/archive/languages.ts'
import { coverDrawing, coverPicture } from '../../src/editions/cover.ts'
import { editionIssue } from '../../src/editions/editionIssue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

const made = (id: string, shown: LanguagesShown) => editionIssue(madeIssue(id, [madeStory('tea')]), shown)

it('has five lines of text and the names of five places within its margins, in every month and language, and four of them large enough for a thumbnail', () => {
  for (let month = 1; month <= 12; month += 1)
    for (const shown of [['en'], ['zh'], ['en', 'zh'], ['zh', 'en']] as const) {
      const svg = String(coverDrawing(made(`2021-${String(month).padStart(2, '0')}`, shown)))
      const lines = [...svg.matchAll(/<g [^>]*translate\((\S+) [^>]*scale\((\S+)\)">(.*?)<\/g>/g)]
      const ends = lines.map(
        ([, x, scale, signs = '']) =>
          Number(x) + Number(scale) * Number(/.*translate\((\d+)\)/.exec(signs)?.[1]),
      )
      expect(ends).toHaveLength(10)
      expect(Math.max(...ends)).toBeLessThan(640 - 40)
      // Fifteen pixels in a picture that is 160 pixels wide.
      expect(lines.filter(([, , scale]) => Number(scale) >= 0.06)).toHaveLength(4)
    }
})

it('is a picture of 1,200 by 1,800 pixels and at most 36 kB, and always the same', async () => {
  const issue = made('2021-07', ['en', 'zh'])
  const picture = await coverPicture(issue)
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 1800 })
  expect(picture.length).toBeLessThan(36_000)
  expect(Buffer.compare(picture, await coverPicture(issue))).toBe(0)
})
