import readCode from 'jsqr'
import { expect, it } from 'vitest'
import { qrSvg } from '../../../../src/publish/editions/wechat/qrSvg.ts'

/** The modules of the drawing as pixels, eight to a module, with its margin. */
function pixelsOf(svg: string) {
  const size = 8
  const [, left = '', , side = ''] = /viewBox="(-?\d+) (-?[\d.]+) (\d+) /.exec(svg) ?? []
  const width = Number(side) * size
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  let [pen, row] = [0, 0]
  for (const [, command, x, y, length] of svg.matchAll(/([Mm])(\d+) (\d+)h(\d+)/g)) {
    if (command === 'M') [pen, row] = [0, Number(y)]
    const [from, top] = [pen + Number(x), row].map((at) => (at - Number(left)) * size)
    pen += Number(x) + Number(length)
    for (let down = 0; down < size; down++) {
      const at = (((top ?? 0) + down) * width + (from ?? 0)) * 4
      for (let across = 0; across < Number(length) * size; across++)
        pixels.fill(0, at + across * 4, at + across * 4 + 3)
    }
  }
  return { pixels, width }
}

it('draws a code that leads to the address', () => {
  const address = 'https://reader.example.org/zh/issues/2021-07/'
  const svg = qrSvg(address) ?? ''
  const { pixels, width } = pixelsOf(svg)
  expect(readCode(pixels, width, width)?.data).toBe(address)
  expect(svg.length).toBeLessThan(4000)
})

it('draws none for an address that is too long for one', () => {
  expect(qrSvg(`https://example.org/${'a'.repeat(200)}`)).toBeUndefined()
})
