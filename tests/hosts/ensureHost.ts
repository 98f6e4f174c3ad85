import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** An unreachable mirror must not delay the tests for long. */
const patience = { timeout: 120_000 }

/** A host's program, the folder of its loadable modules, and the environment for its process. */
export type InstalledHost = {
  readonly program: string
  readonly modules: string
  readonly environment: Readonly<Record<string, string>>
}

const packages = {
  nginx: ['nginx', 'libnginx-mod-http-brotli-filter', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
} as const

const store = resolve('node_modules/.cache/hosts')

/**
 * The host from the system, or else from Debian's or Ubuntu's packages, downloaded once into
 * `node_modules/.cache`. Nothing is installed on the system. So this needs no root rights, and no web server
 * starts on port 80. Undefined if neither is available.
 */
export async function ensureHost(name: keyof typeof packages): Promise<InstalledHost | undefined> {
  return (
    (await installedUnder('/', name)) ??
    (await installedUnder(join(store, name), name)) ??
    (await fetchPackages(name)
      .catch(() => undefined)
      .then(() => installedUnder(join(store, name), name)))
  )
}

async function installedUnder(root: string, name: string): Promise<InstalledHost | undefined> {
  for (const folder of ['usr/sbin', 'usr/bin', 'usr/local/sbin', 'usr/local/bin', 'opt/homebrew/bin']) {
    const program = join(root, folder, name)
    if (await exists(program)) {
      const libraries = root === '/' ? [] : await libraryFolders(join(root, 'usr/lib'))
      return {
        program,
        modules: join(root, 'usr/lib/nginx/modules'),
        environment: libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(':') },
      }
    }
  }
  return undefined
}

async function libraryFolders(usrLib: string): Promise<string[]> {
  const names = await readdir(usrLib).catch(() => [])
  return names.filter((name) => name.endsWith('-linux-gnu')).map((name) => join(usrLib, name))
}

/**
 * Has apt, with its own state folder, determine which packages are missing here, and unpacks them without
 * installing. The folder is moved to its path in one step at the end, so that a parallel or aborted run
 * cannot damage it.
 */
async function fetchPackages(name: keyof typeof packages): Promise<void> {
  await mkdir(store, { recursive: true })
  const work = await mkdtemp(join(store, 'fetch-'))
  try {
    await mkdir(join(work, 'archives/partial'), { recursive: true })
    await mkdir(join(work, 'lists/partial'), { recursive: true })
    await run('apt-get', [...aptSettings(work), 'update'], patience)
    const download = ['install', '--yes', '--download-only', '--no-install-recommends']
    await run('apt-get', [...aptSettings(work), ...download, ...packages[name]], patience)
    for (const file of await readdir(join(work, 'archives')))
      if (file.endsWith('.deb'))
        await run('dpkg-deb', ['-x', join(work, 'archives', file), join(work, 'root')])
    await rename(join(work, 'root'), join(store, name))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function aptSettings(work: string): string[] {
  return [
    `Dir::State=${work}`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${work}`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=root',
  ].flatMap((setting) => ['-o', setting])
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
