import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { LanguagesShown } from '../../src/archive/languages.ts'
import { coverDrawing, coverPicture } from '../../src/editions/cover.ts'
import { editionIssue } from '../../src/editions/editionIssue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

const months = Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}`)
const languages: readonly LanguagesShown[] = [['en'], ['zh'], ['en', 'zh'], ['zh', 'en']]
const made = (id: string, shown: LanguagesShown) => editionIssue(madeIssue(id, [madeStory('tea')]), shown)

describe('a cover', () => {
  it.each(months)('has five lines of text inside its margins in %s, in every language', (id) => {
    for (const shown of languages) {
      const svg = String(coverDrawing(made(id, shown)))
      expect(svg.match(/<g /g)).toHaveLength(5)
      const ends = [...svg.matchAll(/<g [^>]*translate\((\S+) [^>]*scale\((\S+)\)">(.*?)<\/g>/g)].map(
        ([, x, scale, signs = '']) =>
          Number(x) + Number(scale) * Number(/.*translate\((\d+)\)/.exec(signs)?.[1]),
      )
      expect(Math.max(...ends)).toBeLessThan(640 - 40)
    }
  })

  it('is a picture of 1,200 by 1,800 pixels and at most 24 kB, the same each time', async () => {
    const issue = made('2021-07', ['en', 'zh'])
    const picture = await coverPicture(issue)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 1800 })
    expect(picture.length).toBeLessThan(24_000)
    expect(Buffer.compare(picture, await coverPicture(issue))).toBe(0)
  })

  it('shows both names and both dates in letters of ten pixels or more where it is 160 wide', async () => {
    const { data, info } = await sharp(await coverPicture(made('2021-09', ['en', 'zh'])))
      .resize(160)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const darkest = (row: number) =>
      Math.min(...data.subarray(row * info.width + 12, (row + 1) * info.width - 12))
    const isInk = Array.from({ length: info.height }, (_, row) => darkest(row) < 150)
    const runs = isInk
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .match(/#{10,}/g)
    expect(runs?.length).toBeGreaterThanOrEqual(4)
  })
})
