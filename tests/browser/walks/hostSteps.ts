import { comesTrue, orElse } from './brokenPromise.ts'
import { briefly, click, isOnSite, press } from './navigationSteps.ts'
import { expectPage, load } from './opening.ts'
import type { App, ArchiveChange } from './releases.ts'
import { named } from './texts.ts'
import type { HostState } from './walkHost.ts'
import type { World } from './world.ts'

/** Changes the state of the host. */
export async function changeHost(world: World, state: HostState): Promise<void> {
  await world.host.become(state)
  if (!world.host.isWell) world.isCalm = false
}

/** Publishes a release: a change of the archive, another reader, or both. The promise no longer covers withdrawn issues. */
export async function release(
  world: World,
  { app, archive }: { readonly app: App; readonly archive: ArchiveChange },
): Promise<void> {
  world.isCalm = false
  await world.host.release(app, archive)
  for (const tab of world.tabs) tab.isFresh = false
  for (const id of world.host.releases.latest.withdrawn) world.promised.delete(id)
}

/** Answers the notice that a newer reader is ready, if there is one. */
export async function update(world: World, { now }: { readonly now: boolean }): Promise<void> {
  const { tab } = world
  const button = tab.page.getByRole('button', { name: named(now ? 'update.now' : 'update.later') })
  if (!tab.isOurs || !(await comesTrue(briefly, () => button.first().isVisible()))) return
  world.isCalm = false
  const { loads } = tab
  if (!(await click(button.first())) || !now) return
  await comesTrue(5_000, async () => tab.loads > loads)
  if (tab.loads > loads) await load(world, async () => undefined)
}

/** Answers the notice of new issues, if there is one. */
export async function news(world: World, { read }: { readonly read: boolean }): Promise<void> {
  const target = read
    ? world.tab.page.getByRole('link', { name: named('news.read') })
    : world.tab.page.locator('[role=status].screen-only').getByRole('button', { name: named('update.later') })
  if (!isOnSite(world) || !(await orElse(target.first().isVisible(), false))) return
  await press(world, target)
  await expectPage(world)
}
