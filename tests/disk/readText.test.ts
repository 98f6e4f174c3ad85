import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readText } from '../../src/disk/readText.ts'
import { makeFolder } from '../support/makeFolder.ts'

async function written(content: string | Uint8Array): Promise<string> {
  const file = join(await makeFolder({}), '2021-07.json')
  await writeFile(file, content)
  return file
}

it('leaves out the byte order mark', async () => {
  expect(await readText(await written('\uFEFF{}'))).toEqual({ ok: true, text: '{}' })
})

it.each([
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
  ['GB 18030', new Uint8Array([0x22, 0xb2, 0xe8, 0x22])],
])('reports a text in %s', async (_encoding, bytes) => {
  expect(await readText(await written(bytes))).toEqual({
    ok: false,
    fault: { code: 'encoding' },
  })
})
