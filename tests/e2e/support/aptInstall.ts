import { spawnSync } from 'node:child_process'

const minutes = 60_000

/** Runs a command in the open, for so long and no longer. */
export function run(command: readonly string[], timeout: number): boolean {
  const [program = '', ...rest] = command
  return spawnSync(program, rest, { stdio: 'inherit', timeout }).status === 0
}

/** What must stand before a command for it to run as root: nothing, sudo, or undefined where root is out of reach. */
export function asRoot(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { timeout: 10_000 }).status === 0 ? ['sudo', '-n'] : undefined
}

/** Installs Debian packages, where there is apt-get and a way to be root. Says whether it worked. */
export function aptInstall(packages: readonly string[]): boolean {
  const root = asRoot()
  if (root === undefined || spawnSync('apt-get', ['--version']).status !== 0) return false
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  // One repository out of reach makes the update fail, and the packages may still be there.
  run([...apt, 'update'], 3 * minutes)
  return run([...apt, 'install', '-y', '--no-install-recommends', ...packages], 15 * minutes)
}
