import { InputError } from './import/inputError.ts'
import { runImport } from './import/runImport.ts'

/** `npm run import -- FILE`: makes an issue file of a newsletter and says what an editor must look at. */
const started = Date.now()
try {
  console.log(await runImport(process.argv.slice(2), showProgress))
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Short work needs no progress line. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || Date.now() - started < 1000) return
  process.stderr.write(`\rReading page ${done} of ${total}${done === total ? '\n' : ''}`)
}
