import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkArchive } from '../../src/check/checkArchive.ts'
import { runImport } from '../../src/cli/runImport.ts'
import { importRecordSchema } from '../../src/disk/importRecord.ts'
import { plantedFile } from '../newsletters/plantedNewsletters.ts'
import { english } from '../support/english.ts'
import { makeFolder } from '../support/makeFolder.ts'

const newsletter = plantedFile('boxes.pdf')

const folder = await mkdtemp(join(tmpdir(), 'import-record-'))
await runImport([newsletter, '--issue', '2024-05', '--out', folder], english)
const text = await readFile(join(folder, '2024-05.import.json'), 'utf8')
const record = importRecordSchema.parse(JSON.parse(text))

afterAll(() => rm(folder, { recursive: true }))

it('the record of an import is not an issue, and the check reports its findings until they are resolved', async () => {
  const { issues, findings } = await checkArchive(folder)
  expect(issues).toBe(1)
  const left = findings.filter(({ rule }) => rule.startsWith('import-'))
  expect(left.map(({ rule }) => rule)).toEqual(record.findings.map(({ rule }) => rule))
  expect(left.map(({ rule }) => rule)).toContain('import-place')
})

it('a broken record is a fault of the archive', async () => {
  const issue = await readFile(join(folder, '2024-05.json'), 'utf8')
  const broken = await makeFolder({ '2024-05.json': issue, '2024-05.import.json': '{}' })
  const { findings } = await checkArchive(broken)
  expect(findings.filter(({ at }) => at.file.endsWith('.import.json'))[0]).toMatchObject({
    rule: 'schema',
    level: 'error',
  })
})
