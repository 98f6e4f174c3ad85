import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

/** The programs that have been started and not stopped. */
const running = new Set<ChildProcess>()

process.once('exit', () => {
  for (const child of running) killGroup(child)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

/** A program that is stopped, with all of its child processes, when this process ends in any way. */
export type Program = {
  /** The first matching line on that stream, within the time limit. */
  line(stream: 'stdout' | 'stderr', pattern: RegExp, milliseconds: number): Promise<RegExpExecArray>
  /** Settles when the program has ended by itself or by `kill`. */
  readonly ended: Promise<void>
  /** Kills all of its processes at once, without time to write anything. */
  kill(): Promise<void>
}

/** Starts a program with these arguments, in its own process group. */
export function startProgram(
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Program {
  const child = spawn(name, args, { detached: true, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  }).finally(() => running.delete(child))
  return {
    ended,
    kill: async () => {
      killGroup(child)
      await ended
    },
    line: (stream, pattern, milliseconds) =>
      Promise.race([
        findLine(child[stream], pattern),
        ended.then(() => Promise.reject(new Error(`${name} has ended by itself.`))),
        rejectAfter(milliseconds, `${name} printed nothing like ${pattern} in ${milliseconds / 1000} s.`),
      ]),
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
function findLine(stream: Readable, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    createInterface(stream).on('line', (line) => {
      const found = pattern.exec(line)
      if (found) resolve(found)
    })
  })
}

/** A promise that rejects after the time. It does not keep the process running. */
export function rejectAfter(milliseconds: number, reason: string): Promise<never> {
  return wait(milliseconds, undefined, { ref: false }).then(() => Promise.reject(new Error(reason)))
}
