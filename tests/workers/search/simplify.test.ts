import { describe, expect, it } from 'vitest'
import { loadSimplify, mayBeTraditional } from '../../../src/workers/search/simplify.ts'
import { bundledArchive } from '../../support/bundled.ts'

describe('traditional characters', () => {
  it.each([
    ['機場', '机场'],
    ['雙流機場', '双流机场'],
    ['貴陽與雲南', '贵阳与云南'],
    ['後', '后'],
    ['於成都', '于成都'],
    ['兩江四岸', '两江四岸'],
    ['成都機場 airport', '成都机场 airport'],
  ])('become simplified ones: %s, %s', async (traditional, simplified) => {
    expect(mayBeTraditional(traditional)).toBe(true)
    expect((await loadSimplify(traditional))?.(traditional)).toBe(simplified)
  })

  it.each(['机场', '成都 airport', '２０２１，。', '', '\uD800', 'ハンガリー'])(
    'are not found in “%s”',
    async (text) => {
      expect(mayBeTraditional(text)).toBe(false)
      expect((await loadSimplify(text))?.(text)).toBe(text)
    },
  )

  it('are not found in the archive, so that no simplified query loads the table', async () => {
    expect(mayBeTraditional(JSON.stringify(await bundledArchive()))).toBe(false)
  })
})
