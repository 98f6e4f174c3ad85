import { spawnSync } from 'node:child_process'
import { writeFileIn } from '../disk/writeFiles.ts'
import { readBuiltBase, readBuiltRoot } from '../site/hosts/readBuiltSite.ts'
import { isOlderThan } from '../site/serve/isOlderThan.ts'
import { startStaticHost } from '../site/serve/staticHost.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { readArguments, readPort } from './readArguments.ts'
import { runCommand } from './terminal.ts'

/**
 * `npm start`: builds the site if it is missing or older than its sources, including the archive: for the address that the
 * build before was for. Then serves it on this machine, under its base.
 */
const usage = 'npm start  |  PORT=5000 npm start'
const sources = ['src', 'public', 'index.html', 'package-lock.json']

/** Has the time of the last build by this command. Pages that a build did not change are older. */
const lastBuild = 'node_modules/.cache/southwest-china-reader/lastBuild'

await runCommand(async (args, { say }) => {
  readArguments(usage, { args: [...args] })
  const wanted = readPort(4173)
  await buildIfOutdated()
  const base = (await readBuiltBase('dist')) ?? '/'
  const { url, port, stop } = await startStaticHost('dist', { port: wanted, base })
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  if (wanted !== 0 && port !== wanted)
    console.log(say(commandMessage('command.start.port', { port: wanted })))
  return say(commandMessage('command.start.address', { address: url }))
})

async function buildIfOutdated(): Promise<void> {
  const root = await readBuiltRoot('dist')
  const areOld = await Promise.all(['dist/index.html', lastBuild].map((built) => isOlderThan(built, sources)))
  if (root && areOld.includes(false)) return
  const address = Object.entries(root ?? {}).flatMap(([name, value]) => [`--${name}`, value])
  const { status } = spawnSync('npm', ['run', 'build', '--', ...address], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileIn('.', lastBuild, '')
}
