import { InputError } from './import/inputError.ts'
import { progressLine } from './import/progressLine.ts'
import { runImport } from './import/runImport.ts'

/** `npm run import -- FILE`: makes an issue file from a newsletter and lists what an editor must check. */
try {
  console.log(await runImport(process.argv.slice(2), progressLine()))
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
