import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import type { Message } from '../../messages/message.ts'
import { UserError } from '../../messages/userError.ts'

type Choices = {
  /** Called with each line that the program prints. The error of a failure then quotes none. */
  readonly onLine?: (line: string) => void
  /** Stops the program and what it has started. */
  readonly end?: AbortSignal | undefined
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly shell?: boolean
}

/**
 * Runs a program without input, so that it cannot wait for an answer. Returns what it printed.
 * @param failure what to tell the editor if it fails
 * @throws UserError with that, and the program's error output; the system's error if there is no such program
 */
export async function runProcess(
  program: string,
  args: readonly string[],
  failure: Message,
  { onLine, end, ...options }: Choices = {},
): Promise<string> {
  end?.throwIfAborted()
  // A group of its own can be stopped as one.
  const child = spawn(program, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32' && end !== undefined,
  })
  const stop = () => child.pid !== undefined && stopAll(child.pid)
  end?.addEventListener('abort', stop)
  const [lines, errors] = [linesOf(child.stdout, onLine), linesOf(child.stderr, onLine)]
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => end?.removeEventListener('abort', stop))
  if (status === 0) return lines.join('\n').trim()
  throw new UserError(failure, onLine ? {} : { quoted: errors.join('\n').trim() })
}

function stopAll(pid: number): void {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/T', '/F'])
  else
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has just ended.
    }
}

/** Collects the lines of a stream as they come. */
function linesOf(stream: Readable, onLine?: (line: string) => void): string[] {
  const lines: string[] = []
  createInterface(stream).on('line', (line) => {
    const plain = stripVTControlCharacters(line)
    lines.push(plain)
    onLine?.(plain)
  })
  return lines
}

/** Runs a script of the project in another process, so that the desk keeps answering. Returns what it printed. */
export function runScript(
  script: string,
  args: readonly string[],
  failure: Message,
  choices?: Choices,
): Promise<string> {
  return runProcess(process.execPath, ['--import', 'tsx', script, ...args], failure, choices)
}
