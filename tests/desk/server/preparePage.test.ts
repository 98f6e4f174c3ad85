import { join } from 'node:path'
import { expect, it } from 'vitest'
import { requireWritable } from '../../../src/desk/server/preparePage.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('says which folder it cannot build into', async () => {
  const folder = await makeFolder({ '.cache': 'a file in its place' })
  const refusal = requireWritable(join(folder, '.cache/desk'))
  await expect(refusal).rejects.toThrow(/^desk\.notWritable .*EEXIST|ENOTDIR/)
})
