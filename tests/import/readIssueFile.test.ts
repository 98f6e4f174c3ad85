import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Issue } from '../../src/archive/issue.ts'
import { checkArchive } from '../../src/check/checkArchive.ts'
import { runImport } from '../../src/cli/runImport.ts'
import { parseIssue } from '../../src/disk/parseIssue.ts'
import { readIssueFile } from '../../src/import/readIssueFile.ts'
import { plantedText } from '../newsletters/plantedNewsletters.ts'
import { english } from '../support/english.ts'
import { makeFolder } from '../support/makeFolder.ts'

async function openImportFindings(folder: string): Promise<string[]> {
  const { findings } = await checkArchive(folder)
  const open = findings.filter(({ rule, accepted }) => rule.startsWith('import-') && accepted === undefined)
  return open.map(({ rule, at }) => `${rule} ${at.story}`)
}

async function change(file: string, mend: (issue: Issue) => Issue): Promise<void> {
  const parsed = parseIssue(file, await readFile(file, 'utf8'))
  if (!parsed.ok) throw new Error(`${file} is no issue`)
  await writeFile(file, JSON.stringify(mend(parsed.issue)))
}

it('reports what the import of a draft was not sure of, until it is fixed or accepted', async () => {
  const folder = await makeFolder({ 'may.txt': plantedText('gathered.txt') })
  await runImport([join(folder, 'may.txt'), '--out', folder], english)
  const draft = join(folder, '2024-05.json')
  const before = await openImportFindings(folder)
  const placeless = before.find((said) => said.startsWith('import-place'))
  expect(placeless).toBeDefined()

  const id = placeless?.split(' ')[1] ?? ''
  await change(draft, (issue) => ({
    ...issue,
    accepted: [{ rule: 'import-place', story: id, reason: 'From beyond.' }],
  }))
  expect(await openImportFindings(folder)).toEqual(before.filter((said) => said !== placeless))

  await change(draft, ({ accepted: _none, ...issue }) => ({
    ...issue,
    stories: issue.stories.map((one) => (one.id === id ? { ...one, places: ['chengdu'] } : one)),
  }))
  expect(await openImportFindings(folder)).toEqual(before.filter((said) => said !== placeless))
})

it.each([
  ['in another encoding', { '2024-05.json': Buffer.from('{ "id": "\xfc" }', 'latin1') }, 'encoding'],
  ['that is a folder', { '2024-05.json/one.txt': '' }, 'unreadable'],
  ['that cannot be read', {}, 'unreadable'],
  ['that does not exist', {}, 'missing'],
  ['of another format', { '2024-05.json': '{}' }, 'id'],
])('refuses a draft %s', async (what, files, code) => {
  const file = join(await makeFolder(files), '2024-05.json')
  // Nobody can read a link to itself, not even root, which tests may run as.
  if (what === 'that cannot be read') await symlink(file, file)
  const error = await readIssueFile(file).catch((one: unknown) => one)
  expect(error).toMatchObject({
    told: {
      code: 'import.notAnIssue',
      params: { file },
      findings: expect.arrayContaining([expect.objectContaining({ code })]),
    },
  })
})
