import { spawnSync } from 'node:child_process'
import { isKillSwitch, readBuiltBase } from '../site/hosts/readBuiltSite.ts'
import { isOlderThan } from '../site/serve/isOlderThan.ts'
import { serveLocally } from '../site/serve/serveLocally.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { readArguments, readPort } from './readArguments.ts'
import { tellFault } from './tellFault.ts'
import { terminalTranslator } from './terminal.ts'

/**
 * `npm start`: builds the site if it is missing or older than its sources, including the archive. Then serves it on
 * this machine, under the base that it was built for.
 */
const usage = 'npm start  |  PORT=5000 npm start'
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

try {
  readArguments(usage, {})
  const wanted = readPort(4173)
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
  const { say } = terminalTranslator()
  const { port, stop } = await serveLocally('dist', wanted, base)
  if (wanted !== 0 && port !== wanted)
    console.log(say(commandMessage('command.start.port', { port: wanted })))
  if (await isKillSwitch('dist')) console.log(say(commandMessage('command.start.killSwitch')))
  const address = `http://localhost:${port}${base}`
  console.log(say(commandMessage('command.start.address', { address })))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
