import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { InputError } from '../../src/disk/inputError.ts'
import { buildPreview } from '../../src/site/buildPreview.ts'
import { makeFolder } from '../support/makeFolder.ts'

it.each<readonly [what: string, args: readonly string[], sentence: RegExp]>([
  ['an empty newsletter', ['may.txt'], /may\.txt is empty: export the newsletter again\.$/],
  ['a missing issue file', ['gone.json'], /There is no file gone\.json: check its name and folder/],
  ['an issue file of another format', ['2021-07.json'], /\$\.stories {2}\[schema\]\n {2}found/],
  ['a month for an issue file', ['2021-07.json', '--issue', '2021-08'], /names its own month/],
  ['no file', [], /Name one file to preview\.\nUsage: npm run preview/],
])('of %s says why, and writes nothing', async (_what, args, sentence) => {
  const files = { 'may.txt': '', '2021-07.json': '{"id":"2021-07"}' }
  const [folder, out] = [await makeFolder(files), await makeFolder({})]
  const named = args.map((arg) => (Object.hasOwn(files, arg) ? join(folder, arg) : arg))
  const refused = await buildPreview(named, out, () => undefined).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(InputError)
  expect(refused).toHaveProperty('message', expect.stringMatching(sentence))
  expect(await readdir(out)).toEqual([])
})
