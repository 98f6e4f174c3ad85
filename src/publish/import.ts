import { progressLine } from './import/progressLine.ts'
import { runImport } from './import/runImport.ts'
import { InputError } from './inputError.ts'

const otherFolder = 'Make room or rights there, or name another folder, as --out DIR.'

/** `npm run import -- FILE`: makes an issue file from a newsletter and lists what an editor must check. */
try {
  console.log(await runImport(process.argv.slice(2), progressLine()))
} catch (error) {
  const isOfSystem = error instanceof Error && 'syscall' in error
  if (!(error instanceof InputError || isOfSystem)) throw error
  console.error(isOfSystem ? `The issue cannot be written: ${error.message}.\n${otherFolder}` : error.message)
  process.exitCode = 1
}
