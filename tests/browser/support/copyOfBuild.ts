import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@playwright/test'

/** A copy of a built folder for the running test only. Its host sends other headers than the build requires. */
export async function copyOfBuild(
  build: string,
  name: string,
  changeHeaders: (headers: string) => string,
): Promise<string> {
  const copy = test.info().outputPath(name)
  await cp(build, copy, { recursive: true })
  const file = join(copy, '_headers')
  await writeFile(file, changeHeaders(await readFile(file, 'utf8')))
  return copy
}
