import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'

it('of what cannot be previewed says why, ends with 1 and leaves nothing behind', async () => {
  const folder = await makeFolder({ 'may.txt': '' })
  const temporary = await makeFolder({})
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/preview.ts', join(folder, 'may.txt')],
    { encoding: 'utf8', env: { ...process.env, TMPDIR: temporary } },
  )
  const left = (await readdir(temporary)).filter((name) => name.startsWith('southwest-china'))
  expect({ status, stdout, left }).toEqual({ status: 1, stdout: '', left: [] })
  expect(stderr).toMatch(/may\.txt is empty: export the newsletter again\.\n$/)
})
