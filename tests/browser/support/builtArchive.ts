import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../../src/archive/catalogue/catalogue.ts'
import { builtCatalogue } from '../../../src/site/data/nextRelease.ts'

/** The catalogue of a build; by default of the build under test. */
export async function readCatalogue(build = 'dist'): Promise<Catalogue> {
  const catalogue = await builtCatalogue(build)
  if (!catalogue) throw new Error(`${build} has no catalogue.`)
  return catalogue
}

/** An issue's file as the build wrote it. */
export async function readIssueFile(id: string): Promise<string> {
  const record = (await readCatalogue()).issues.find((issue) => issue.id === id)
  if (!record) throw new Error(`The build has no issue ${id}.`)
  return readFile(join('dist/archive', record.file), 'utf8')
}
