import { spawnSync } from 'node:child_process'
import { isOlderThan } from './serve/isOlderThan.ts'
import { portFault, serveLocally, wantedPort } from './serve/serveLocally.ts'

/** `npm start`: builds the site if it is missing or older than its sources, and serves it on this machine. */
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

if (await isOlderThan('dist/index.html', sources)) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
const wanted = wantedPort(4173)
if (wanted === undefined) {
  console.error(portFault())
  process.exit(2)
}
const { host, port } = await serveLocally('dist', wanted)
if (port !== wanted) console.log(`Port ${wanted} is taken by another program.`)
console.log(`Southwest China Reader is at http://localhost:${port}/  (Ctrl+C stops it)`)
process.once('SIGINT', host.stop)
process.once('SIGTERM', host.stop)
