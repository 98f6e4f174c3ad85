import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const machine = hostname().replace(/[^\w.-]/g, '_')
const longestRun = 24 * 3600e3

/**
 * Makes an empty folder for this process only; the caller must remove it. It also removes such folders that killed
 * processes left behind.
 * @param prefix the path with the beginning of the folder's name
 */
export async function makeOwnFolder(prefix: string): Promise<string> {
  await mkdir(dirname(prefix), { recursive: true })
  // Another process may remove it at the same time, or it may belong to another user.
  for (const { folder, ended } of await ownFolders(prefix))
    if (ended) await rm(folder, { recursive: true, force: true }).catch(() => {})
  return mkdtemp(`${prefix}-${machine}-${process.pid}-`)
}

/** Does work that needs such a folder, and removes it. */
export async function withOwnFolder<Result>(
  prefix: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await makeOwnFolder(prefix)
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

/**
 * Waits while a process works in such a folder: it has not ended, and began at most this long ago, in milliseconds.
 * @param own the own folder of this process, if it has one: then only those are waited for whose names come before, so that
 * no two wait for each other
 */
export async function waitForOthers(prefix: string, longest: number, own?: string): Promise<void> {
  const isAtWork = ({ folder, ended, changed }: OwnFolder) =>
    !ended && Date.now() - changed < longest && (own === undefined || folder < own)
  while ((await ownFolders(prefix)).some(isAtWork)) await setTimeout(200)
}

type OwnFolder = { readonly folder: string; readonly changed: number; readonly ended: boolean }

async function ownFolders(prefix: string): Promise<OwnFolder[]> {
  const names = await readdir(dirname(prefix)).catch(() => [])
  const own = names.filter((name) => name.startsWith(`${basename(prefix)}-`))
  const found = own.map(async (name) => {
    const folder = join(dirname(prefix), name)
    const changed = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
    return { folder, changed, ended: hasEnded(name, changed) }
  })
  return Promise.all(found)
}

/**
 * Whether the process that made the own folder has ended. Another machine may share the disk; then only the folder's
 * age can tell. In a container, process ids are reused.
 * @param name of the folder
 * @param changed when the folder was last changed
 */
function hasEnded(name: string, changed: number): boolean {
  const [end, pid] = /-(\d+)-[A-Za-z0-9]{6}$/.exec(name) ?? []
  if (end === undefined) return false
  if (Date.now() - changed > longestRun) return true
  if (!name.endsWith(`-${machine}${end}`)) return false
  return Number(pid) === process.pid
    ? changed < Date.now() - process.uptime() * 1000
    : !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
