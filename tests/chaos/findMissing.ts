import { claimOf, readPage } from './pageSnapshot.ts'
import type { World } from './world.ts'

/**
 * What the device lacks of what the host has, by its caches and by what the page says. Undefined if nothing is missing.
 */
export async function findMissing(world: World): Promise<string | undefined> {
  await world.readDevice()
  const { host, reader, snapshot, held } = world
  const { status } = await readPage(world.tab.page)
  const says = `the status line says “${status.join('; ')}”`
  if (!snapshot.worker.active) return `no service worker is active; ${says}`
  if (!world.hasShell) return `the device has not all of the reader; ${says}`
  const app = await world.appOnDevice()
  if (app !== host.app && !snapshot.worker.waiting)
    return `the device has the reader “${app}”, the host “${host.app}”`
  const lacking = host.releases.latest.issues.find(({ id }) => !held.has(id) && !reader.mayBeMissing.has(id))
  if (lacking) return `the device lacks the issue ${lacking.id}; ${says}`
  const claim = claimOf(status)
  if (!claim) return says
  const missing = claim.total - claim.held
  return missing > reader.mayBeMissing.size ? says : undefined
}
