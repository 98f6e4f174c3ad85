import type { Act } from './act.ts'
import { comes } from './brokenPromise.ts'
import { inTime } from './inTime.ts'
import { briefly, click, isOnSite, press } from './moves.ts'
import { named } from './names.ts'
import { holdPage, load } from './opening.ts'

/** Changes the state of the host. */
export const host: Act<'host'> = async (world, { state }) => {
  await world.host.become(state)
  if (!world.host.isWell) world.isCalm = false
}

/** Publishes a release: a change of the archive, another reader, or both. The promise no longer covers withdrawn issues. */
export const release: Act<'release'> = async (world, { app, archive }) => {
  world.isCalm = false
  await world.host.release(app, archive)
  for (const tab of world.tabs) tab.isFresh = false
  for (const id of world.host.releases.latest.withdrawn) world.promised.delete(id)
}

/** Answers the notice that a newer reader is ready, if there is one. */
export const update: Act<'update'> = async (world, { now }) => {
  const { tab } = world
  const button = tab.page.getByRole('button', { name: named(now ? 'update.now' : 'update.later') })
  if (!tab.isOurs || !(await comes(briefly, () => button.first().isVisible()))) return
  world.isCalm = false
  const { loads } = tab
  if (!(await click(button.first())) || !now) return
  await comes(5_000, async () => tab.loads > loads)
  if (tab.loads > loads) await load(world, async () => undefined)
}

/** Answers the notice of new issues, if there is one. */
export const news: Act<'news'> = async (world, { read }) => {
  const target = read
    ? world.tab.page.getByRole('link', { name: named('news.read') })
    : world.tab.page.locator('[role=status].screen-only').getByRole('button', { name: named('update.later') })
  if (!isOnSite(world) || !(await inTime(target.first().isVisible(), false))) return
  await press(world, target)
  await holdPage(world)
}
