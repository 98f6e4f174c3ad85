import readCode from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrCode } from '../../../../src/app/share/card/qrCode.ts'

/** The code as a camera sees it: four points a module, and a margin of four modules. */
function read(code: readonly (readonly boolean[])[]): string | undefined {
  const [scale, margin] = [4, 4]
  const size = (code.length + 2 * margin) * scale
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const dark = code[Math.floor(y / scale) - margin]?.[Math.floor(x / scale) - margin]
      if (dark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return readCode(pixels, size, size)?.data
}

const address = (length: number) =>
  'https://example.org/zh/issues/2021-07/'.padEnd(length, 'tea-and-silk/').slice(0, length)

describe('a code', () => {
  it.each([1, 20, 60, 100, 150, 191, 192])('of %i bytes is read as it was written', (length) => {
    expect(read(qrCode(address(length)) ?? [])).toBe(address(length))
  })

  it('is read with characters beyond ASCII', () => {
    expect(read(qrCode('https://例子.中国/zh/') ?? [])).toBe('https://例子.中国/zh/')
  })

  it('is read where some of it is dirt', () => {
    const dirty = qrCode(address(100))?.map((row, y) =>
      row.map((dark, x) => (y > 20 && y < 25 && x > 20 && x < 30 ? true : dark)),
    )
    expect(read(dirty ?? [])).toBe(address(100))
  })

  it('is not made of what is too long for one', () => {
    expect(qrCode(address(193))).toBeUndefined()
  })
})
