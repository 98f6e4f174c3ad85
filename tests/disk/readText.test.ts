import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readText } from '../../src/disk/readText.ts'
import { makeFolder } from '../support/makeFolder.ts'

it.each([
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF{}'), { ok: true, text: '{}' }],
  ['UTF-16', Buffer.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), { ok: false, findings: [{ code: 'encoding' }] }],
  ['GB 18030', Buffer.from([0x22, 0xb2, 0xe8, 0x22]), { ok: false, findings: [{ code: 'encoding' }] }],
])('reads a file in %s', async (_encoding, bytes, result) => {
  expect(await readText(join(await makeFolder({ 'a.json': bytes }), 'a.json'))).toMatchObject(result)
})
