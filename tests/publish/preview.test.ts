import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'

// Other load on the machine must not fail a test that starts a process.
vi.setConfig({ testTimeout: 30_000 })

/** Runs the command with its own folder for temporary files. */
async function preview(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = await makeFolder(files)
  const temporary = await makeFolder({})
  const named = args.map((arg) => (Object.hasOwn(files, arg) ? join(folder, arg) : arg))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/publish/preview.ts', ...named],
    { encoding: 'utf8', env: { ...process.env, TMPDIR: temporary } },
  )
  const left = (await readdir(temporary)).filter((name) => name.startsWith('southwest-china'))
  return { status, stdout, stderr, left }
}

describe('a preview that cannot be', () => {
  it.each<readonly [what: string, args: readonly string[], sentence: RegExp]>([
    ['an empty newsletter', ['may.txt'], /may\.txt is empty: export the newsletter again\.\n$/],
    ['a missing issue file', ['gone.json'], /There is no file gone\.json that can be read/],
    ['an issue file of another format', ['2021-07.json'], /\$\.stories {2}\[schema\]\n {2}found/],
    ['a month for an issue file', ['2021-07.json', '--issue', '2021-08'], /names its own month/],
    ['no file', [], /Name one file to preview\.\nUsage: npm run preview/],
  ])('of %s says why, ends with 1 and leaves nothing behind', async (_what, args, sentence) => {
    const files = { 'may.txt': '', '2021-07.json': '{"id":"2021-07"}' }
    const { status, stdout, stderr, left } = await preview(files, ...args)
    expect({ status, stdout, left }).toEqual({ status: 1, stdout: '', left: [] })
    expect(stderr).toMatch(sentence)
  })
})
