import { qrCode } from '../../app/share/card/qrCode.ts'
import { png } from '../cover/png.ts'
import { element, type Markup } from '../markup.ts'

/** The quiet margin that a code needs, in modules. */
const margin = 4

/** Pixels to a module. */
const unit = 4

/** An address as a QR code, in a picture that is part of the markup. Undefined if it is too long for one. */
export function qrPicture(address: string): Markup | undefined {
  const rows = qrCode(address)
  if (!rows) return undefined
  const width = (rows.length + 2 * margin) * unit
  const pixels = Uint8Array.from({ length: width * width }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)].map((pixel) => Math.floor(pixel / unit) - margin)
    return rows[y ?? 0]?.[x ?? 0] ? 1 : 0
  })
  const picture = Buffer.from(png({ width, height: width, pixels, palette: ['#ffffff', '#000000'] }))
  return element('img', {
    src: `data:image/png;base64,${picture.toString('base64')}`,
    width: '200',
    alt: address,
  })
}
