import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readIssueFile } from '../../src/disk/readArchive.ts'
import { makeFolder } from '../support/makeFolder.ts'

it.each([
  ['in another encoding', { '2024-05.json': Buffer.from('{ "id": "\xfc" }', 'latin1') }, 'encoding'],
  ['that is a folder', { '2024-05.json/one.txt': '' }, 'unreadable'],
  ['that cannot be read', {}, 'unreadable'],
  ['that does not exist', {}, 'missing'],
  ['of another format', { '2024-05.json': '{}' }, 'text'],
])('refuses a draft %s', async (what, files, code) => {
  const file = join(await makeFolder(files), '2024-05.json')
  // Nobody can read a link to itself, not even root, which tests may run as.
  if (what === 'that cannot be read') await symlink(file, file)
  const error = await readIssueFile(file).catch((one: unknown) => one)
  expect(error).toMatchObject({
    told: {
      code: 'file.notAnIssue',
      params: { file },
      findings: expect.arrayContaining([expect.objectContaining({ code })]),
    },
  })
})
