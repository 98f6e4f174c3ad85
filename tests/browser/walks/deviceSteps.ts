import { busyness } from '../../support/busyness.ts'
import { comesTrue, expectPromise, orElse } from './brokenPromise.ts'
import { update } from './hostSteps.ts'
import { open, reload } from './navigationSteps.ts'
import { readPage } from './pageSnapshot.ts'
import { learnRecord } from './record.ts'
import { named } from './texts.ts'
import type { World } from './world.ts'

/**
 * How long the status line may say that the state of the device is not known yet. A page waits that long for
 * another tab.
 */
const mostChecking = 70_000

/** How long the device may take to have everything during a visit, and how many visits it may need. */
const patience = 15_000
const mostVisits = 3

/** How long the browser may take to clear the data of the site. */
const mostClearing = 15_000

/** The browser deletes some or all of what it stored for the site. */
export async function evict(
  world: World,
  { what, nth }: { readonly what: 'some' | 'all' | 'shell' | 'archive'; readonly nth: number },
): Promise<void> {
  noteDamage(world, what !== 'archive')
  await world.witness.page.evaluate(
    async ([taken, number]) => {
      for (const name of await caches.keys()) {
        const isShell = name.includes('precache')
        if (taken === 'all' || (taken === 'shell' && isShell) || (taken === 'archive' && !isShell)) {
          await caches.delete(name)
        } else if (taken === 'some') {
          const cache = await caches.open(name)
          const keys = await cache.keys()
          const key = keys[number % Math.max(1, keys.length)]
          if (key) await cache.delete(key)
        }
      }
    },
    [what, nth] as const,
  )
  await settleFor(world)
}

export const damaged = ['issue', 'catalogue', 'code', 'shell'] as const
export const damages = ['flipped', 'cut', 'page'] as const
type Damage = { readonly how: (typeof damages)[number]; readonly nth: number }

/** A failing disk replaces the content of a file. */
export async function damage(
  world: World,
  { what, how, nth }: Damage & { readonly what: (typeof damaged)[number] },
): Promise<void> {
  noteDamage(world, what === 'shell' || what === 'code')
  const patterns = {
    shell: '^/shell\\.html$',
    code: '^/assets/.*\\.js$',
    issue: '^/archive/issues/',
    catalogue: '^/archive/catalogue\\.json$',
  }
  const files = await world.witness.page.evaluate(damageOne, { pattern: patterns[what], how, nth })
  for (const { path, hash } of files) world.damaged.add(`${path} ${hash}`)
  await settleFor(world)
}

/** The browser limits the site's storage, or ends the limit. */
export async function limitStorage(
  world: World,
  { bytes }: { readonly bytes?: number | undefined },
): Promise<void> {
  world.isCalm = false
  world.hasRoom = bytes === undefined
  await world.witness.session.send('Storage.overrideQuotaForOrigin', {
    origin: world.host.origin,
    ...(bytes !== undefined && { quotaSize: bytes }),
  })
}

/** Clears all data of the site. If the step says so, clears the browser's own cache of every host as well. */
export async function clear(world: World, { httpCache }: { readonly httpCache: boolean }): Promise<void> {
  noteDamage(world, false)
  if (!(await clearsData(world, httpCache))) {
    await restart(world)
    if (!(await clearsData(world, httpCache)))
      throw new Error('The browser does not clear the data of the site.')
  }
  world.reader.clear()
  world.promised.clear()
  world.isShellDamaged = false
  await world.comeBack()
  if (!(await world.witness.answers())) await restart(world)
}

/** Whether the browser leaves the site, clears its data, and says so. */
function clearsData(world: World, httpCache: boolean): Promise<boolean> {
  const clear = async () => {
    // After a page that waits for a silent host, Chromium has been seen not to leave the last page of the site.
    await world.leave()
    const { session } = world.witness
    await session.send('Storage.clearDataForOrigin', { origin: world.host.origin, storageTypes: 'all' })
    if (httpCache) await session.send('Network.clearBrowserCache')
    return true
  }
  return orElse(clear(), false, mostClearing * busyness())
}

/** If Chromium's caches are cleared while a worker writes to them, they may never answer again. */
async function restart(world: World): Promise<void> {
  process.stderr.write(
    'The browser does not clear the data of the site, or does not answer then: it is restarted.\n',
  )
  await world.restartBrowser()
  world.hasRoom = true
}

/** Opens a second tab, or switches to the other. */
export async function switchTab(world: World): Promise<void> {
  const other = world.tabs.find((one) => one !== world.tab)
  if (!other) return world.openTab()
  world.tab = other
  await other.page.bringToFront()
}

/** Closes every tab and comes back later: a waiting release takes over. */
export async function leave(world: World): Promise<void> {
  world.isCalm = false
  await world.leave()
  await world.comeBack()
}

/** The browser stops the service worker, as it does with an idle one. */
export async function stopWorker(world: World): Promise<void> {
  world.isCalm = false
  const { session } = world.witness
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
}

/** Waits for the status line to say what the device has, for the longest time that this may take. */
export async function wait({ tab }: World): Promise<void> {
  if (tab.isOurs)
    await expectPromise('answers', mostChecking, async () => {
      const { status, isChecking } = await readPage(tab.page)
      return isChecking ? `the status line says “${status.join('; ')}” without end` : undefined
    })
}

/** The battery goes empty, and the reader returns to the list of saved stories. */
export async function kill(world: World): Promise<void> {
  world.isCalm = false
  const at = Date.now()
  await world.restartBrowser()
  world.hasRoom = true
  world.reader.forgetWhatWasNotWritten(at)
  await open(world, { address: '/en/saved/' })
}

/** All faults end. The device must then get everything, and the page must say so. */
export async function settle(world: World): Promise<void> {
  await limitStorage(world, {})
  if (!world.host.isWell) await world.host.become({ fault: 'well' })
  // A second check of the device may hide the line for a moment. The reader has seen it.
  let isUpdateDue = false
  const isThrough = async () => {
    if ((await findMissing(world)) === undefined) return true
    isUpdateDue = await needsUpdate(world)
    return isUpdateDue
  }
  // The browser may notice that a file was truncated only when it requests it a second time.
  for (let visit = 1; visit <= mostVisits; visit += 1) {
    await reload(world)
    if (await comesTrue(patience, isThrough)) break
  }
  if (isUpdateDue) await update(world, { now: true })
  await expectPromise('heals', patience, () => findMissing(world))
  if (world.reader.isFleeting) await learnRecord(world)
  world.isShellDamaged = false
  world.noise.length = 0
  world.isCalm = true
}

/**
 * What the device lacks of what the host has, by its caches and by what the page says. Undefined if nothing is missing.
 */
async function findMissing(world: World): Promise<string | undefined> {
  await world.readDevice()
  const { host, reader, snapshot, held } = world
  const { status, device: claim } = await readPage(world.tab.page)
  const says = `the status line says “${status.join('; ')}”`
  if (!snapshot.worker.active) return `no service worker is active; ${says}`
  if (!world.hasShell) return `the device has not all of the reader; ${says}`
  const app = await world.appOnDevice()
  if (app !== host.app && !snapshot.worker.waiting)
    return `the device has the reader “${app}”, the host “${host.app}”`
  const lacking = host.releases.latest.issues.find(({ id }) => !held.has(id) && !reader.mayBeMissing.has(id))
  if (lacking) return `the device lacks the issue ${lacking.id}; ${says}`
  if (!claim) return says
  const missing = claim.total - claim.held
  return missing > reader.mayBeMissing.size ? says : undefined
}

/** Whether the device has a reader that the host no longer has, and the page offers another. */
async function needsUpdate({ tab }: World): Promise<boolean> {
  const { page } = tab
  const says = (key: 'offline.shell' | 'update.ready') => page.getByText(named(key)).first().isVisible()
  return (await says('offline.shell')) && (await says('update.ready'))
}

/** The promise no longer covers what the walk itself deletes from the device. Pages notice it only when they check. */
function noteDamage(world: World, isShell: boolean): void {
  world.isCalm = false
  world.epoch += 1
  if (isShell) world.isShellDamaged = true
}

/** After damage, the promise covers only what is still there. */
async function settleFor(world: World): Promise<void> {
  await world.readDevice()
  const { held } = world
  for (const id of world.promised) if (!held.has(id)) world.promised.delete(id)
}

/** Runs in the page: damages one of the matching files, in each cache that has it. */
async function damageOne({ pattern, how, nth }: Damage & { readonly pattern: string }) {
  const damaged = async (held: Response): Promise<Uint8Array<ArrayBuffer>> => {
    if (how === 'page') return new TextEncoder().encode('<!doctype html><p>Please sign in to this network')
    const bytes = new Uint8Array(await held.arrayBuffer())
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    return how === 'cut' ? bytes.slice(0, middle) : bytes
  }
  const found: { path: string; hash: string }[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    const keys = (await cache.keys()).filter(({ url }) => new RegExp(pattern).test(new URL(url).pathname))
    const key = keys[nth % Math.max(1, keys.length)]
    const held = key && (await cache.match(key))
    if (!key || !held) continue
    const bytes = await damaged(held)
    // A full device cannot store even that.
    const isPut = await cache.put(key, new Response(bytes, { headers: held.headers })).then(
      () => true,
      () => false,
    )
    if (!isPut) continue
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    found.push({ path: new URL(key.url).pathname, hash: `sha256-${btoa(String.fromCharCode(...digest))}` })
  }
  return found
}
