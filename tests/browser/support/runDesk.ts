import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningDesk = {
  /** The address that it printed, with the key. */
  readonly url: string
  /** The folder with its archive, its drafts and its site. */
  readonly folder: string
  /** Stops it as Ctrl+C does, or kills it at once. */
  readonly stop: (signal?: 'SIGINT' | 'SIGKILL') => Promise<void>
}

/** Makes a folder with a copy of the archive, for a desk to work on. */
export async function makeDeskFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-run-'))
  await cp('public/archive', join(folder, 'archive'), { recursive: true })
  return folder
}

/** Runs `npm run desk -- FILE` until it prints its address. */
export async function runDesk(folder: string, ...files: string[]): Promise<RunningDesk> {
  const options = ['--archive', 'archive/issues', '--drafts', 'drafts', '--out', 'site'].map((part) =>
    part.startsWith('--') ? part : join(folder, part),
  )
  const args = ['--import', 'tsx', 'src/cli/desk.ts', ...files, ...options, '--port', '0']
  const command = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(command, 'exit')
  const url = await printedAddress(command)
  return {
    url,
    folder,
    stop: async (signal = 'SIGINT') => {
      command.kill(signal)
      await ended
    },
  }
}

function printedAddress(command: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (text: unknown) => {
      said += String(text)
      const address = /The desk is at (\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    command.stdout?.on('data', hear)
    command.stderr?.on('data', hear)
    command.once('exit', () => reject(new Error(`The desk ended:\n${said}`)))
  })
}
