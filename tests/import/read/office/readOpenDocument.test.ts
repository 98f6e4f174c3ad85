import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readOpenDocument, textStyles } from '../../../../src/import/read/office/readOpenDocument.ts'
import { readXml } from '../../../../src/import/read/office/readXml.ts'

function textsOf(inside: string): string[] {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${inside}</office:text></office:body></office:document-content>`
  return readOpenDocument(zipSync({ 'content.xml': strToU8(content) }), newAside()).map(({ text }) => text)
}

it('reads the characters under a phonetic guide, and not the guide', () => {
  const guide =
    '<text:ruby><text:ruby-base>宜宾</text:ruby-base><text:ruby-text>Yíbīn</text:ruby-text></text:ruby>'
  expect(textsOf(`<text:p>渡轮在${guide}开航。</text:p>`)).toEqual(['渡轮在宜宾开航。'])
})

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
