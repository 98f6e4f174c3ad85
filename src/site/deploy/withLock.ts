import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../../messages/userError.ts'
import { siteMessage } from '../messages/siteMessages.ts'
import type { Storage } from './storage.ts'

const lockPath = '.deploy/lock.json'

/**
 * In milliseconds: how often a deploy renews its lock, how long a renewal may take, and after how long without a renewal
 * another deploy takes the lock. The last is longer than the others together, so that no two deploys ever hold the lock.
 */
export const lockTimes = { renewal: 10_000, limit: 40_000, patience: 60_000 }

export type LockTimes = typeof lockTimes

/**
 * Does the work while no other deploy writes to the storage. The lock is a file that its owner rewrites all the time. If it
 * does not change for a minute, its owner was killed, and the lock is taken over. So no two clocks are compared.
 * @param work gets a signal that aborts if the lock is lost, for example because the computer was asleep
 * @param onWait called if the lock must be watched
 * @param stop ends the watching; throws what it throws
 * @throws UserError if another deploy is running
 */
export async function withLock(
  storage: Storage,
  { renewal, limit, patience }: LockTimes,
  onWait: () => void,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  /** Returns the new version; undefined if the lock belongs to another deploy. */
  const write = async (version: string | undefined): Promise<string | undefined> => {
    const before = await storage.read(lockPath)
    if (before?.version !== version) return undefined
    const text = JSON.stringify({ renewal: randomUUID() })
    await storage.replace(lockPath, text, version)
    // A repeated request is refused although its first attempt was written; so only the file says who was faster.
    const after = await storage.read(lockPath)
    return after?.text === text ? after.version : undefined
  }
  let held = await write(await freeVersion(storage, patience, onWait, stop))
  if (held === undefined) throw new UserError(siteMessage('site.deploy.locked'))

  const lost = new AbortController()
  const finished = new AbortController()
  const renewing = (async () => {
    while (await isStillWaiting(renewal, finished.signal)) {
      const late: Promise<undefined> = wait(limit, undefined, { ref: false })
      const renewed: string | undefined = await Promise.race([write(held).catch(() => undefined), late])
      if (renewed === undefined) return lost.abort(new UserError(siteMessage('site.deploy.lockLost')))
      held = renewed
    }
  })()
  try {
    await work(lost.signal)
  } finally {
    finished.abort()
    await renewing
    if (!lost.signal.aborted) await storage.remove(lockPath).catch(() => undefined)
  }
}

/** Waits until nobody holds the lock. Returns the version of an abandoned lock; undefined if there is none. */
async function freeVersion(
  storage: Storage,
  patience: number,
  onWait: () => void,
  stop: AbortSignal,
): Promise<string | undefined> {
  const before = await storage.read(lockPath)
  if (before === undefined) return undefined
  onWait()
  await wait(patience, undefined, { signal: stop }).catch(() => stop.throwIfAborted())
  const after = await storage.read(lockPath)
  if (after !== undefined && after.version !== before.version)
    throw new UserError(siteMessage('site.deploy.locked'))
  return after?.version
}

async function isStillWaiting(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return wait(milliseconds, true, { signal }).catch(() => false)
}
