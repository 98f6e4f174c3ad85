import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** The process groups that have been started and not stopped. */
const groups = new Set<ChildProcess>()

process.once('exit', () => {
  for (const child of groups) killGroup(child)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

/** A program that is stopped, with all of its child processes, when this process ends in any way. */
export type OwnProcess = {
  /** The first matching line on that stream, within the time limit. */
  line(stream: 'stdout' | 'stderr', pattern: RegExp, milliseconds: number): Promise<RegExpExecArray>
  stop(): Promise<void>
}

/** Starts a program in its own process group. */
export function startProcess(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): OwnProcess {
  const child = spawn(program, args, {
    detached: true,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  groups.add(child)
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  const stop = async () => {
    killGroup(child)
    groups.delete(child)
    await ended
  }
  return {
    line: (stream, pattern, milliseconds) =>
      Promise.race([
        readLine(child[stream], pattern),
        ended.then(() => Promise.reject(new Error(`${program} has ended by itself.`))),
        refuseAfter(milliseconds, `${program} said nothing like ${pattern} in ${milliseconds / 1000} s.`),
      ]),
    stop,
  }
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has ended.
  }
}

/** The rest of the stream is read and discarded, so that the program never waits for a reader. */
function readLine(stream: Readable, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    createInterface(stream).on('line', (line) => {
      const found = pattern.exec(line)
      if (found) resolve(found)
    })
  })
}

/** A promise that rejects after the time. It does not keep the process running. */
export function refuseAfter(milliseconds: number, reason: string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(reason)), milliseconds).unref()
  })
}
