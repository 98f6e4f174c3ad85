import { expect, it } from 'vitest'
import type { OfficeLook } from '../../../../src/import/read/office/markup.ts'
import { textStyles } from '../../../../src/import/read/office/readOpenDocument.ts'
import { readXml } from '../../../../src/import/read/office/readXml.ts'

function lookOf(attributes: string): OfficeLook | undefined {
  const style = (own: string, properties: string) =>
    `<style:style ${own}><style:text-properties ${properties}/></style:style>`
  const parent = style('style:name="Standard"', 'fo:font-size="11pt"')
  const own = style('style:name="T1" style:parent-style-name="Standard"', attributes)
  return textStyles([readXml(`<styles>${parent}${own}</styles>`)]).get('T1')
}

it('recognises bold type, which LibreOffice sets separately for Chinese', () => {
  expect(lookOf('fo:font-weight="bold"')?.bold).toBe(true)
  expect(lookOf('style:font-weight-asian="bold"')?.bold).toBe(true)
  expect(lookOf('fo:font-weight="normal" style:font-weight-asian="normal"')?.bold).toBe(false)
  expect(lookOf('fo:color="#000000"')?.bold).toBeUndefined()
})

it('reads the size of a style, which may be that of its Chinese or of the style it is based on', () => {
  expect(lookOf('fo:font-size="15pt"')?.size).toBe(15)
  expect(lookOf('style:font-size-asian="15pt"')?.size).toBe(15)
  expect(lookOf('fo:font-weight="bold"')?.size).toBe(11)
  expect(lookOf('fo:font-size="120%"')?.size).toBe(11)
})
