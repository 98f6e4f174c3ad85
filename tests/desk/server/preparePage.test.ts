import { join } from 'node:path'
import { expect, it } from 'vitest'
import { requireWritable } from '../../../src/desk/server/preparePage.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('a folder that the desk builds into is made, and may be there', async () => {
  const folder = await makeFolder({})
  await requireWritable(join(folder, 'desk/page'))
  await requireWritable(join(folder, 'desk/page'))
})

it('a folder that cannot be made is said, with what to do', async () => {
  const folder = await makeFolder({ '.cache': 'a file in its place' })
  const refusal = requireWritable(join(folder, '.cache/desk'))
  await expect(refusal).rejects.toThrow(/^desk\.notWritable .*EEXIST|ENOTDIR/)
})
