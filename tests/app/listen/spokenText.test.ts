import { describe, expect, it } from 'vitest'
import { piecesOf, spokenText } from '../../../src/app/listen/speak.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'

describe('a text as it is spoken', () => {
  it.each([
    ['zh', '进出口额2992.3亿元，增长13.1%。', '进出口额2992.3亿元，增长百分之13.1。'],
    ['zh', '“十三五”（2016—2020年）期间', '“十三五”（2016至2020年）期间'],
    ['en', 'the plan (2016–2020) grew 13.1%', 'the plan (2016 to 2020) grew 13.1%'],
    ['en', 'Chengdu–Chongqing, a twin-city circle', 'Chengdu–Chongqing, a twin-city circle'],
  ] as const)('%s: %s', (language, text, said) => {
    expect(spokenText(text, language)).toBe(said)
  })
})

describe('the pieces of a text', () => {
  it('are one where it is short', () => {
    expect(piecesOf('One clause, and another.', 'en')).toEqual(['One clause, and another.'])
  })

  it('lose nothing, cut no figure and stay short, whatever the archive holds', async () => {
    for (const segment of await segments()) {
      for (const [language, limit] of [
        ['en', 150],
        ['zh', 60],
      ] as const) {
        const text = segment[language] ?? ''
        const pieces = piecesOf(text, language)
        expect(pieces.join('')).toBe(text)
        expect(pieces.slice(0, -1).filter((piece) => /\d[.,:]$/.test(piece))).toEqual([])
        expect(pieces.filter(({ length }) => length > limit)).toEqual([])
      }
    }
  })
})

async function segments() {
  const issues = await bundledArchive()
  return issues.flatMap(({ stories }) => stories.flatMap(({ body }) => body.flat()))
}
