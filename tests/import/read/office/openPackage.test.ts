import { expect, it } from 'vitest'
import { openPackage } from '../../../../src/import/read/office/openPackage.ts'
import { zip } from '../../../support/zip.ts'

it('unpacks no more of an entry than the archive states', () => {
  const lying = zip({ 'a.xml': `<a>${'b'.repeat(201_000)}</a>` })
  const size = Buffer.from(Uint32Array.of(201_007).buffer)
  for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size)) lying.writeUInt32LE(10, at)
  expect(() => openPackage(lying).part('a.xml')).toThrow('unclosed tag')
})
