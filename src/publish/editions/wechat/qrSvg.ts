import { qrCode } from '../../../app/share/card/qrCode.ts'
import { element } from '../../site/markup.ts'

/** The quiet margin that a code needs, in modules. */
const margin = 4

/** An address as a QR code in SVG. Undefined if it is too long for one. */
export function qrSvg(address: string): string | undefined {
  const rows = qrCode(address)
  if (!rows) return undefined
  const side = rows.length + 2 * margin
  const runs = rows.map((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('')
    let pen = 0
    const moves = [...line.matchAll(/1+/g)].map(({ 0: run, index }) => {
      const move = pen === 0 ? `M${index} ${y}` : `m${index - pen} 0`
      pen = index + run.length
      return `${move}h${run.length}`
    })
    return moves.join('')
  })
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${-margin} ${-margin - 0.5} ${side} ${side}`,
    width: '200',
    style: 'background:#fff',
  }
  return element('svg', attributes, element('path', { d: runs.join(''), stroke: '#000' }, ''))
}
