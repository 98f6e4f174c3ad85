import type { Progress } from './extract/progress.ts'

/** Tells the terminal how far the reading is. Short work, and what is no terminal, needs no such line. */
export function progressLine(): Progress {
  const started = Date.now()
  return (done, total) => {
    if (!process.stderr.isTTY || Date.now() - started < 1000) return
    process.stderr.write(`\rReading page ${done} of ${total}${done === total ? '\n' : ''}`)
  }
}
