import { noiseOfFaults } from '../support/faultHost.ts'
import { BrokenPromise, expectPromise, type Promised } from './brokenPromise.ts'
import { foreignPage, isForeign } from './opening.ts'
import { type PageSnapshot, readPage } from './pageSnapshot.ts'
import { storyKeyAt } from './readerSteps.ts'
import { named } from './texts.ts'
import { falseWords } from './walkHost.ts'
import type { World } from './world.ts'

/** How long the reader may take to react to what has just happened. */
const patience = 6_000

/** No step loads a page more often. */
const mostLoads = 4

/** What the browser reports about damaged files, in addition to what it reports about all faults. */
const browsersWords = /MIME type|bad HTTP response code|fetching the script|ServiceWorker/

/** Checks after a step whether everything is as the reader promises. Throws a `BrokenPromise`. */
export async function keepPromises(world: World): Promise<void> {
  let broken: [Promised, string] | undefined
  await expectPromise('true', patience, async () => {
    await world.readDevice()
    const page = await readPage(world.tab.page)
    broken =
      checkDevice(world) ??
      (world.tab.isOurs ? (checkPage(world, page) ?? checkClaims(world, page)) : undefined)
    return broken?.[1]
  }).catch((error: unknown) => {
    throw broken ? new BrokenPromise(...broken) : error
  })
  const { held } = world
  const withdrawn = world.host.releases.latest.withdrawn
  for (const id of held) if (!withdrawn.includes(id)) world.promised.add(id)
  checkLoads(world)
  checkNoise(world)
}

function checkDevice(world: World): [Promised, string] | undefined {
  const { held, snapshot, reader } = world
  const isExcused = ({ path, hash }: { path: string; hash: string }) => world.damaged.has(`${path} ${hash}`)
  const untrue = snapshot.archive.find((entry) => !world.isGenuine(entry) && !isExcused(entry))
  if (untrue) return ['true', `the device keeps ${untrue.path}, which is not what its name says`]
  const shells = [...world.shells.values()]
  const isShell = ({ path, hash }: { path: string; hash: string }) =>
    shells.every((files) => !files.has(path)) || shells.some((files) => files.get(path) === hash)
  const wrong = snapshot.shell.find((entry) => !isShell(entry) && !isExcused(entry))
  if (wrong) return ['true', `the device keeps ${wrong.path}, which no build has`]
  const lost = [...world.promised].find((id) => !held.has(id))
  if (lost !== undefined) return ['readable', `the issue ${lost} was on the device, and is there no more`]
  const back = reader.removed.find((id) => snapshot.archive.some(({ path }) => path.includes(`/${id}.`)))
  if (back !== undefined)
    return ['remembered', `the issue ${back}, which the reader removed, is on the device again`]
  return undefined
}

function checkPage(world: World, page: PageSnapshot): [Promised, string] | undefined {
  if (page.url === 'about:blank') return undefined
  if (isForeign(page)) {
    const how = foreignPage(world)
    return how === undefined ? undefined : ['not blank', how]
  }
  if (page.text === '') return ['not blank', `${page.url} is blank`]
  if (page.isFalse || page.text.includes(falseWords))
    return ['true', `${page.url} shows what its hash denies`]
  return checkStory(world, page) ?? checkSettings(world, page)
}

function checkStory({ reader }: World, page: PageSnapshot): [Promised, string] | undefined {
  const key = storyKeyAt(page.url)
  const view = key && !page.url.includes('view=') ? reader.preferred('view') : undefined
  if (view !== undefined && page.view !== undefined && page.view !== view)
    return ['remembered', `stories are to be read in ${view}, and ${key} is shown in ${page.view}`]
  if (key && !reader.isFleeting && page.isSaved !== undefined && page.isSaved !== reader.saved.has(key))
    return ['remembered', `${key} is ${page.isSaved ? '' : 'not '}in the list of saved stories`]
  return undefined
}

function checkSettings({ reader }: World, page: PageSnapshot): [Promised, string] | undefined {
  for (const group of ['textSize', 'theme', 'face'] as const) {
    const choice = page.choices.find(({ legend }) => named(`settings.${group}`).test(legend))
    const wanted = reader.preferred(group)
    if (choice && wanted !== undefined && String(choice.chosen) !== wanted)
      return ['remembered', `the setting “${group}” is ${choice.chosen}, and was set to ${wanted}`]
  }
  return undefined
}

/** Checks what a page says about the device, if the page has checked the device since it last changed. */
function checkClaims(world: World, page: PageSnapshot): [Promised, string] | undefined {
  if (world.tab.epoch !== world.epoch) return undefined
  const { held, snapshot } = world
  const { device: claim } = page
  const says = `the page says ${JSON.stringify(claim)}, and the device has ${[...held].sort().join(', ') || 'none'}, and lists ${snapshot.kept?.map(({ id }) => id).join(', ') ?? 'nothing'}`
  if (claim && claim.held > held.size) return ['saved', says]
  if (claim?.isWhole && snapshot.kept?.length !== claim.total) return ['saved', says]
  const missing = page.marked.find((id) => !held.has(id))
  return missing === undefined ? undefined : ['saved', `${missing} is marked as saved; ${says}`]
}

function checkLoads({ tabs }: World): void {
  const most = Math.max(0, ...tabs.map(({ loads }) => loads))
  for (const tab of tabs) tab.loads = 0
  if (most > mostLoads) throw new BrokenPromise('no loop', `a page was loaded ${most} times in one step`)
}

function checkNoise(world: World): void {
  const lines = world.noise.splice(0)
  const isBrowsers = (line: string) =>
    line.startsWith('console') && (noiseOfFaults.test(line) || browsersWords.test(line))
  // Worker code has no hash, so damaged worker code runs and fails. In a damaged page, the policy blocks
  // inline scripts and styles.
  const isOfSpoilt = (line: string) =>
    world.isShellDamaged && (line.startsWith('uncaught') || line.includes('Content Security Policy'))
  const own = lines.find((line) => world.isCalm || !(isBrowsers(line) || isOfSpoilt(line)))
  if (own !== undefined) throw new BrokenPromise('quiet', own)
}
