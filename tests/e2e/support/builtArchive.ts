import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../../src/archive/catalogue.ts'

/** The catalogue of a build, of the one under test unless another is named. */
export async function readCatalogue(build = 'dist'): Promise<Catalogue> {
  return JSON.parse(await readFile(join(build, 'archive/catalogue.json'), 'utf8'))
}

/** An issue's file as the build wrote it. */
export async function readIssueFile(id: string): Promise<string> {
  const record = (await readCatalogue()).issues.find((issue) => issue.id === id)
  if (!record) throw new Error(`The build has no issue ${id}.`)
  return readFile(join('dist/archive', record.file), 'utf8')
}
