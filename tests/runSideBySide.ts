import { spawn } from 'node:child_process'

/**
 * `tsx tests/runSideBySide.ts SCRIPT…`: runs scripts of `package.json` at the same time, and prints what each said once
 * it has ended. Fails if one fails. Kept packages that do this need a newer Node, or bring ten others.
 */
const codes = await Promise.all(process.argv.slice(2).map(run))
process.exitCode = codes.every((code) => code === 0) ? 0 : 1

function run(script: string): Promise<number> {
  const child = spawn('npm', ['run', script], { shell: process.platform === 'win32' })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })
}
