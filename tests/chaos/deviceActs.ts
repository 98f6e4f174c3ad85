import type { Act } from './act.ts'
import { comes, hold } from './brokenPromise.ts'
import { busyness } from './busyness.ts'
import { findMissing } from './findMissing.ts'
import { update } from './hostActs.ts'
import { inTime } from './inTime.ts'
import { open, reload } from './moves.ts'
import { named } from './names.ts'
import { isChecking, readPage } from './pageSnapshot.ts'
import { learnRecord } from './record.ts'
import type { World } from './world.ts'

/** How long the status line may say that the state of the device is not known yet. */
const mostChecking = 30_000

/** How long the device may take to have everything during a visit, and how many visits it may need. */
const patience = 15_000
const mostVisits = 3

/** How long the browser may take to clear the data of the site. */
const mostClearing = 15_000

/** The browser deletes some or all of what it stored for the site. */
export const evict: Act<'evict'> = async (world, { what, nth }) => {
  damage(world, what !== 'archive')
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

/** A failing disk replaces the content of a file. */
export const spoil: Act<'spoil'> = async (world, { what, how, nth }) => {
  damage(world, what === 'shell' || what === 'code')
  const patterns = {
    shell: '/shell\\.html$',
    code: '/assets/.*\\.js$',
    issue: '/archive/issues/',
    catalogue: '/catalogue\\.json$',
  }
  const spoilt = await world.witness.page.evaluate(spoilOne, { pattern: patterns[what], how, nth })
  for (const { path, hash } of spoilt) world.spoilt.add(`${path} ${hash}`)
  await settleFor(world)
}

/** The browser limits the site's storage, or ends the limit. */
export const room: Act<'room'> = async (world, { bytes }) => {
  world.isCalm = false
  world.hasRoom = bytes === undefined
  await world.witness.session.send('Storage.overrideQuotaForOrigin', {
    origin: world.host.origin,
    ...(bytes !== undefined && { quotaSize: bytes }),
  })
}

/** Clears all data of the site. If the step says so, also the browser's own cache of any host. */
export const clear: Act<'clear'> = async (world, { httpCache }) => {
  damage(world, false)
  await world.leave()
  if (!(await clearsData(world))) {
    await startAnew(world)
    await world.leave()
    if (!(await clearsData(world))) throw new Error('The browser does not clear the data of the site.')
  }
  if (httpCache) await world.witness.session.send('Network.clearBrowserCache')
  world.reader.clear()
  world.promised.clear()
  world.isShellDamaged = false
  await world.comeBack()
  if (!(await world.witness.answers())) await startAnew(world)
}

/** Whether the browser clears the data of the site, and says so. */
function clearsData({ host, witness }: World): Promise<boolean> {
  const asked = { origin: host.origin, storageTypes: 'all' }
  const cleared = witness.session.send('Storage.clearDataForOrigin', asked).then(() => true)
  return inTime(cleared, false, mostClearing * busyness())
}

/** Chromium's caches may answer nobody any more where they were cleared while a worker wrote to them. */
async function startAnew(world: World): Promise<void> {
  process.stderr.write('The storage does not answer after it was cleared: the browser starts anew.\n')
  await world.restartBrowser()
  world.hasRoom = true
}

/** Opens a second tab, or switches to the other. */
export const tab: Act<'tab'> = async (world) => {
  const other = world.tabs.find((one) => one !== world.tab)
  if (!other) return world.openTab()
  world.tab = other
  await other.page.bringToFront()
}

/** Closes every tab and comes back later: a waiting release takes over. */
export const leave: Act<'leave'> = async (world) => {
  world.isCalm = false
  await world.leave()
  await world.comeBack()
}

/** The browser stops the service worker, as it does with an idle one. */
export const stopWorker: Act<'stopWorker'> = async (world) => {
  world.isCalm = false
  const { session } = world.witness
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
}

/** Waits for the status line to say what the device has, for the longest time that this may take. */
export const wait: Act<'wait'> = async ({ tab }) => {
  if (tab.isOurs)
    await hold('answers', mostChecking, async () => {
      const { status } = await readPage(tab.page)
      return isChecking(status) ? `the status line says “${status.join('; ')}” without end` : undefined
    })
}

/** The battery goes empty, and the reader returns to the list of saved stories. */
export const kill: Act<'kill'> = async (world) => {
  world.isCalm = false
  const at = Date.now()
  await world.restartBrowser()
  world.hasRoom = true
  world.reader.forgetWhatWasNotWritten(at)
  await open(world, { kind: 'open', address: '/en/saved/' })
}

/** All faults end. The device must then get everything, and say so. */
export const settle: Act<'settle'> = async (world) => {
  await room(world, { kind: 'room' })
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
    await reload(world, { kind: 'reload' })
    if (await comes(patience, isThrough)) break
  }
  if (isUpdateDue) await update(world, { kind: 'update', now: true })
  await hold('heals', patience, () => findMissing(world))
  if (world.reader.isFleeting) await learnRecord(world)
  world.isShellDamaged = false
  world.noise.length = 0
  world.isCalm = true
}

/** Whether the device has a reader that the host no longer has, and the page offers another. */
async function needsUpdate({ tab }: World): Promise<boolean> {
  const { page } = tab
  const says = (key: 'offline.noShell' | 'update.ready') => page.getByText(named(key)).first().isVisible()
  return (await says('offline.noShell')) && (await says('update.ready'))
}

/** The promise no longer covers what the walk itself deletes from the device. Pages notice it only when they check. */
function damage(world: World, isShell: boolean): void {
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

type Spoiling = { readonly pattern: string; readonly how: 'flipped' | 'cut' | 'page'; readonly nth: number }

/** Runs in the page: damages one of the matching files, in each cache that has it. */
async function spoilOne({ pattern, how, nth }: Spoiling) {
  const spoil = async (held: Response): Promise<Uint8Array<ArrayBuffer>> => {
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
    const bytes = await spoil(held)
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
