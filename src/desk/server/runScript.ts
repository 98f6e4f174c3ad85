import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import type { Message } from '../../messages/message.ts'
import { UserError } from '../../messages/userError.ts'

type Choices = {
  /** Called with each line that the script prints. */
  readonly onLine?: (line: string) => void
  /** Stops the script. */
  readonly end?: AbortSignal | undefined
  /** Whether it runs with low priority, because nobody waits for it yet. */
  readonly isPatient?: boolean
}

const lowPriority = 10

/**
 * Runs a script of the project in another process, so that the desk keeps answering. Returns what it printed.
 * @param failure what to tell the editor if it fails
 * @throws UserError with that, and what the script wrote to its error output
 */
export function runScript(
  script: string,
  args: readonly string[],
  failure: Message,
  { onLine, end, isPatient = false }: Choices = {},
): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(end ? { signal: end } : {}),
  })
  if (isPatient && child.pid !== undefined) setPriority(child.pid, lowPriority)
  const lines: string[] = []
  let errors = ''
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    onLine?.(line)
  })
  child.stderr.on('data', (text) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve(lines.join('\n').trim())
        : reject(new UserError(failure, { quoted: errors.trim() })),
    )
  })
}
