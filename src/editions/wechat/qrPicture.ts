import { encode } from 'uqr'
import { png } from '../cover/png.ts'
import { element, type Markup } from '../markup.ts'

/** Pixels to a module. */
const unit = 4

/** An address as a QR code with its quiet margin, in a picture that is part of the markup. */
export function qrPicture(address: string): Markup {
  const { data: rows, size } = encode(address, { border: 4 })
  const width = size * unit
  const pixels = Uint8Array.from({ length: width * width }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)].map((pixel) => Math.floor(pixel / unit))
    return rows[y ?? 0]?.[x ?? 0] ? 1 : 0
  })
  const picture = Buffer.from(png({ width, height: width, pixels, palette: ['#ffffff', '#000000'] }))
  return element('img', {
    src: `data:image/png;base64,${picture.toString('base64')}`,
    width: '200',
    alt: address,
  })
}
