import { spawn } from 'node:child_process'
import { InputError } from '../import/inputError.ts'

/**
 * Runs a script of the project in a process of its own, so that the desk answers while it works.
 * @returns what it printed
 * @throws InputError with what it complained of
 */
export function runScript(script: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complained] = ['', '']
  child.stdout.on('data', (text) => {
    said += text
  })
  child.stderr.on('data', (text) => {
    complained += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(said.trim()) : reject(new InputError(complained.trim())),
    )
  })
}
