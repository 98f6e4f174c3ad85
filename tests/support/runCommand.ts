import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import { vi } from 'vitest'

/** Thrown instead of an exit, which would end the tests. */
class Ended extends Error {}

let runs = 0

/**
 * Runs the module of a command in this process, which loads its imports only once: a new process takes two
 * seconds. The command must end without help. Throws an error that the command does not catch; a process
 * would print its trace.
 * @param folder where it runs
 */
export async function runCommand(file: string, args: readonly string[], folder = '.') {
  const program = resolve(file)
  const { argv, env, exitCode } = process
  const project = process.cwd()
  const { stdout, stderr, spies } = listen()
  Object.assign(process, { argv: [process.execPath, program, ...args], env: { ...env }, exitCode: 0 })
  process.chdir(folder)
  try {
    runs += 1
    await import(/* @vite-ignore */ `${pathToFileURL(program).href}?run=${runs}`).catch((error: unknown) => {
      if (!(error instanceof Ended)) throw error
    })
    return { status: process.exitCode, stdout: stdout.join(''), stderr: stderr.join('') }
  } finally {
    process.chdir(project)
    Object.assign(process, { argv, env, exitCode })
    for (const spy of spies) spy.mockRestore()
  }
}

/** Captures output and an exit from now on. */
function listen() {
  const stdout: string[] = []
  const stderr: string[] = []
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((...words) => void stdout.push(`${format(...words)}\n`)),
    vi.spyOn(console, 'error').mockImplementation((...words) => void stderr.push(`${format(...words)}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => stdout.push(String(text)) > 0),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      process.exitCode = code ?? process.exitCode
      throw new Ended()
    }),
  ]
  return { stdout, stderr, spies }
}
