import { inflateSync } from 'node:zlib'
import readCode from 'jsqr'
import { expect, it } from 'vitest'
import { qrPicture } from '../../../src/editions/wechat/qrPicture.ts'

/** The pixels of a PNG of four bits a pixel, whose second colour is black. */
function pixelsOf(markup: string) {
  const file = Buffer.from(/base64,([^"]+)/.exec(markup)?.[1] ?? '', 'base64')
  const width = file.readUInt32BE(16)
  const data = file.indexOf('IDAT')
  const rows = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)))
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let at = 0; at < width * width; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const pair = rows[y * (width / 2 + 1) + 1 + Math.floor(x / 2)] ?? 0
    const isDark = (x % 2 === 0 ? pair >> 4 : pair & 15) === 1
    if (isDark) pixels.fill(0, at * 4, at * 4 + 3)
  }
  return { pixels, width }
}

it('draws a code that leads to the address, small enough to stand in an article', () => {
  const address = 'https://reader.example.org/zh/issues/2021-07/'
  const markup = String(qrPicture(address))
  const { pixels, width } = pixelsOf(markup)
  expect(readCode(pixels, width, width)?.data).toBe(address)
  expect(markup.length).toBeLessThan(2000)
})
