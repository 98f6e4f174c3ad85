import type { Progress } from './read/readers.ts'

/**
 * Shows in the terminal how far the reading is. It prints nothing for short work, or if the output is not a terminal.
 */
export function progressLine(): Progress {
  const started = Date.now()
  return (done, total) => {
    if (!process.stderr.isTTY || Date.now() - started < 1000) return
    process.stderr.write(`\rReading page ${done} of ${total}${done === total ? '\n' : ''}`)
  }
}
