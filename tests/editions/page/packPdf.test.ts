import { describe, expect, it } from 'vitest'
import { packPdf } from '../../../src/editions/page/packPdf.ts'
import { pdfPages } from '../../browser/support/printedPages.ts'
import { lockedPdf, pdfOf, repeatPages } from '../../support/smallPdf.ts'

const many = pdfOf(Array.from({ length: 40 }, (_, at) => `page ${at + 1}`))

describe('a packed PDF', () => {
  it('shows what it showed, and is smaller', async () => {
    const packed = packPdf(many)
    expect(await pdfPages(packed)).toEqual(await pdfPages(many))
    expect(packed.length).toBeLessThan(many.length * 0.7)
    expect(Buffer.from(packed).toString('latin1')).not.toMatch(/\/Type \/Page\b/)
  })

  it('is left as it is if it is packed already, locked, or was changed', () => {
    for (const pdf of [packPdf(many), lockedPdf(), repeatPages(many, 3), Buffer.from('no PDF')]) {
      expect(Buffer.compare(packPdf(pdf), pdf)).toBe(0)
    }
  })

  it('is not made of a PDF whose table is wrong', () => {
    const wrong = many.toString('latin1').replace(/\n(\d{10}) 00000 n /, '\n0000000001 00000 n ')
    expect(() => packPdf(Buffer.from(wrong, 'latin1'))).toThrow('the PDF has no object 1 at 1')
  })
})
