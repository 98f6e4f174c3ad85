import { spawnSync } from 'node:child_process'
import { ArgumentError } from '../disk/inputError.ts'
import { readArguments } from '../disk/readArguments.ts'
import { isKillSwitch, readBuiltBase } from '../site/hosts/readBuiltSite.ts'
import { isOlderThan } from '../site/serve/isOlderThan.ts'
import { portFault, serveLocally, wantedPort } from '../site/serve/serveLocally.ts'
import { tellFault } from './tellFault.ts'

/**
 * `npm start`: builds the site if it is missing or older than its sources, including the archive. Then serves it on
 * this machine, under the base that it was built for.
 */
const usage = 'npm start, or PORT=5000 npm start for another port'
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

try {
  readArguments(usage, {})
  const wanted = wantedPort(4173)
  if (wanted === undefined) throw new ArgumentError(portFault())
  await buildIfOutdated()
  await serve(wanted)
} catch (error) {
  tellFault(error)
}

async function buildIfOutdated(): Promise<void> {
  if ((await readBuiltBase('dist')) && !(await isOlderThan('dist/index.html', sources))) return
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

async function serve(wanted: number): Promise<void> {
  const base = (await readBuiltBase('dist')) ?? '/'
  const { host, port } = await serveLocally('dist', wanted, base)
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken by another program.`)
  if (await isKillSwitch('dist'))
    console.log('This build is the kill switch, which removes the reader; "npm run build" builds the reader.')
  console.log(`Southwest China Reader is at http://localhost:${port}${base}  (Ctrl+C stops it)`)
  process.once('SIGINT', host.stop)
  process.once('SIGTERM', host.stop)
}
