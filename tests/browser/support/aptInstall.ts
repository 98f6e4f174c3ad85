import { spawnSync } from 'node:child_process'

const minutes = 60_000

/** Runs a command with visible output and a time limit. */
export function run(command: readonly string[], timeout: number): boolean {
  const [program = '', ...rest] = command
  return spawnSync(program, rest, { stdio: 'inherit', timeout }).status === 0
}

/** The command prefix to run as root: nothing, or sudo. Undefined if root is not available. */
export function asRoot(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { timeout: 10_000 }).status === 0 ? ['sudo', '-n'] : undefined
}

/** Installs Debian packages, if there are apt-get and root rights. Returns whether it worked. */
export function aptInstall(packages: readonly string[]): boolean {
  const root = asRoot()
  if (root === undefined || spawnSync('apt-get', ['--version']).status !== 0) return false
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  // The update fails if one repository is unreachable, but the packages may still be available.
  run([...apt, 'update'], 3 * minutes)
  return run([...apt, 'install', '-y', '--no-install-recommends', ...packages], 15 * minutes)
}
