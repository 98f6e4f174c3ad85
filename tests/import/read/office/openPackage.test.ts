import { expect, it } from 'vitest'
import { openPackage } from '../../../../src/import/read/office/openPackage.ts'
import { zip } from '../../../support/zip.ts'

const large = Buffer.alloc(60_000)
const most = 200_000

it('accepts an ordinary archive', () => {
  expect(() => openPackage(zip({ 'a.xml': 'text', 'b.xml': Buffer.alloc(1e6) }))).not.toThrow()
})

it('adds up the unpacked sizes of its entries', () => {
  expect(() => openPackage(zip({ 'a.xml': large, 'b.xml': large, 'c.xml': large }), most)).not.toThrow()
  expect(() =>
    openPackage(zip({ 'a.xml': large, 'b.xml': large, 'c.xml': large, 'd.xml': large }), most),
  ).toThrow('import.zipBomb')
})

it('does not trust the sizes that an archive states', () => {
  const lying = zip({ 'a.xml': Buffer.alloc(201_000) })
  const size = Buffer.from(Uint32Array.of(201_000).buffer)
  for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size)) lying.writeUInt32LE(10, at)
  expect(() => openPackage(lying, most)).toThrow('import.zipBomb')
})

it('refuses thousands of entries', () => {
  expect(() =>
    openPackage(zip(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, ''])))),
  ).toThrow(/^import\.zipBomb .*"parts":5000/)
})

it.each([
  ['no archive', Buffer.from('no archive at all, but long enough')],
  ['a cut archive', zip({ a: 'text' }).subarray(20)],
  ['nothing', Buffer.alloc(0)],
])('says that %s is damaged', (_what, bytes) => {
  expect(() => openPackage(bytes)).toThrow('import.notZip')
})
