import { expect, it } from 'vitest'
import { textStyles } from '../../../../src/import/read/office/readOpenDocument.ts'
import { readXml } from '../../../../src/import/read/office/readXml.ts'

function boldOf(attributes: string): boolean | undefined {
  const style = `<style:style style:name="T1"><style:text-properties ${attributes}/></style:style>`
  return textStyles(readXml(`<styles>${style}</styles>`)).get('T1')?.bold
}

it('recognises bold type, which LibreOffice sets separately for Chinese', () => {
  expect(boldOf('fo:font-weight="bold"')).toBe(true)
  expect(boldOf('style:font-weight-asian="bold"')).toBe(true)
  expect(boldOf('fo:font-weight="normal" style:font-weight-asian="normal"')).toBe(false)
  expect(boldOf('fo:color="#000000"')).toBeUndefined()
})
