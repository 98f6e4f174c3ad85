import { spawnSync } from 'node:child_process'
import { InputError } from './inputError.ts'
import { readArguments } from './readArguments.ts'
import { isOlderThan } from './serve/isOlderThan.ts'
import { portFault, serveLocally, wantedPort } from './serve/serveLocally.ts'
import { isKillSwitch, readBuiltSite } from './site/hosts/readBuiltSite.ts'

/**
 * `npm start`: builds the site if it is missing or older than its sources, including the archive. Then serves it on
 * this machine, under the base that it was built for.
 */
readArguments('npm start, or PORT=5000 npm start for another port', 0, {})

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

if (!(await readBuiltSite('dist')) || (await isOlderThan('dist/index.html', sources))) {
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
const base = (await readBuiltSite('dist'))?.base ?? '/'
const { host, port } = await serveLocally('dist', wanted, base).catch((error: unknown) => {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exit(1)
})
if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken by another program.`)
if (await isKillSwitch('dist'))
  console.log('This build is the kill switch, which removes the reader; "npm run build" builds the reader.')
console.log(`Southwest China Reader is at http://localhost:${port}${base}  (Ctrl+C stops it)`)
process.once('SIGINT', host.stop)
process.once('SIGTERM', host.stop)
