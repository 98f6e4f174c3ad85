import { expect, it } from 'vitest'
import { openPackage } from '../../../../src/import/read/office/openPackage.ts'
import { zip } from '../../../support/zip.ts'

it('unpacks no more of an entry than the archive states', () => {
  const lying = zip({ 'a.xml': `<a>${'b'.repeat(201_000)}</a>` })
  const size = Buffer.from(Uint32Array.of(201_007).buffer)
  for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size)) lying.writeUInt32LE(10, at)
  expect(() => openPackage(lying).part('a.xml')).toThrow('import.damagedPart')
})

it('refuses thousands of entries', () => {
  expect(() =>
    openPackage(zip(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, ''])))),
  ).toThrow(/^import\.zipBomb .*"parts":5000/)
})

it.each([
  ['no archive', Buffer.from('no archive at all, but long enough')],
  ['nothing', Buffer.alloc(0)],
])('says that %s is damaged', (_what, bytes) => {
  expect(() => openPackage(bytes)).toThrow('import.notZip')
})
