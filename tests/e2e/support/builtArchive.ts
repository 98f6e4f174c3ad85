import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../../src/archive/catalogue.ts'

const folder = 'dist/archive'

/** The catalogue of the build under test. */
export async function readCatalogue(): Promise<Catalogue> {
  return JSON.parse(await readFile(join(folder, 'catalogue.json'), 'utf8'))
}

/** An issue's file as the build wrote it. */
export async function readIssueFile(id: string): Promise<string> {
  const record = (await readCatalogue()).issues.find((issue) => issue.id === id)
  if (!record) throw new Error(`The build has no issue ${id}.`)
  return readFile(join(folder, record.file), 'utf8')
}
