import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningPreview = {
  /** The preview's address, from the command's output. */
  readonly url: string
  /** Everything that it has printed. */
  readonly report: string
  /** Stops it as Ctrl+C does. Resolves to its exit code and the temporary files that it left. */
  readonly stop: () => Promise<{ readonly code: unknown; readonly left: readonly string[] }>
}

/** Runs `npm run preview -- FILE` until it prints the preview's address. */
export async function runPreview(file: string): Promise<RunningPreview> {
  const temporary = await mkdtemp(join(tmpdir(), 'preview-run-'))
  const command = spawn(process.execPath, ['--import', 'tsx', 'src/cli/preview.ts', file], {
    env: { ...process.env, TMPDIR: temporary },
  })
  const ended = once(command, 'exit')
  let report = ''
  let complaint = ''
  command.stderr.on('data', (text) => {
    complaint += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    command.stdout.on('data', (text) => {
      report += text
      const address = /The preview is at (\S+)/.exec(report)?.[1]
      if (address) resolve(address)
    })
    void ended.then(() => reject(new Error(`The preview of ${file} ended:\n${report}\n${complaint}`)))
  })
  const stop = async () => {
    command.kill('SIGINT')
    const [code] = await ended
    const left = await readdir(temporary)
    await rm(temporary, { recursive: true })
    return { code, left: left.filter((name) => name.startsWith('southwest-china')) }
  }
  return { url, report, stop }
}
