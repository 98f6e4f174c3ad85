import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { InputError } from '../../disk/inputError.ts'

type Choices = {
  /** Hears of each line that the script prints. */
  readonly hear?: (line: string) => void
  /** Ends the script. */
  readonly end?: AbortSignal | undefined
  /** Whether others come first: nobody waits for it yet. */
  readonly isPatient?: boolean
}

const patient = 10

/**
 * Runs a script of the project in a process of its own, so that the desk answers while it works.
 * @returns what it printed
 * @throws InputError with what it complained of
 */
export function runScript(
  script: string,
  args: readonly string[],
  { hear, end, isPatient = false }: Choices = {},
): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(end ? { signal: end } : {}),
  })
  if (isPatient && child.pid !== undefined) setPriority(child.pid, patient)
  const lines: string[] = []
  let complained = ''
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    hear?.(line)
  })
  child.stderr.on('data', (text) => {
    complained += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(lines.join('\n').trim()) : reject(new InputError(complained.trim())),
    )
  })
}
