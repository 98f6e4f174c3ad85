import { expect, it } from 'vitest'
import { refuseZipBomb } from '../../../../src/import/read/office/refuseZipBomb.ts'
import { zip } from '../../../support/zip.ts'

const large = Buffer.alloc(60_000)
const most = 200_000

it('accepts an ordinary archive', () => {
  expect(() => refuseZipBomb(zip({ 'a.xml': 'text', 'b.xml': Buffer.alloc(1e6) }))).not.toThrow()
})

it('adds up the unpacked sizes of its entries', () => {
  expect(() => refuseZipBomb(zip({ a: large, b: large, c: large }), most)).not.toThrow()
  expect(() => refuseZipBomb(zip({ a: large, b: large, c: large, d: large }), most)).toThrow('import.zipBomb')
})

it('does not trust the sizes that an archive states', () => {
  const lying = zip({ a: Buffer.alloc(201_000) })
  const size = Buffer.from(Uint32Array.of(201_000).buffer)
  for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size)) lying.writeUInt32LE(10, at)
  expect(() => refuseZipBomb(lying, most)).toThrow('import.zipBomb')
})

it('refuses thousands of entries', () => {
  expect(() =>
    refuseZipBomb(zip(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, ''])))),
  ).toThrow(/^import\.zipBomb .*"parts":5000/)
})

it.each([
  ['no archive', Buffer.from('no archive at all, but long enough')],
  ['a cut archive', zip({ a: 'text' }).subarray(20)],
  ['nothing', Buffer.alloc(0)],
])('says that %s is damaged', (_what, bytes) => {
  expect(() => refuseZipBomb(bytes)).toThrow('import.notZip')
})
