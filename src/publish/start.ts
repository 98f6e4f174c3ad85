import { spawnSync } from 'node:child_process'
import { firstFreePort } from './serve/firstFreePort.ts'
import { isOlderThan } from './serve/isOlderThan.ts'
import { startStaticHost } from './serve/staticHost.ts'

/** `npm start`: builds the site if it is missing or older than its sources, and serves it on this machine. */
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

if (await isOlderThan('dist/index.html', sources)) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
await serveOn(wantedPort())

function wantedPort(): number {
  const text = process.env.PORT ?? '4173'
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  console.error(`PORT is "${text}"; expected a number from 1 to 65535.`)
  return process.exit(2)
}

async function serveOn(wanted: number): Promise<void> {
  const port = await firstFreePort(wanted)
  if (port !== wanted) console.log(`Port ${wanted} is taken by another program.`)
  const host = await startStaticHost('dist', { port })
  console.log(`Southwest China Reader is at http://localhost:${port}/  (Ctrl+C stops it)`)
  process.once('SIGINT', host.stop)
  process.once('SIGTERM', host.stop)
}
