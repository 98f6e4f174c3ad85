import type { Locator } from '@playwright/test'
import type { SectionId } from '../../../src/archive/pages.ts'
import { comesTrue, orElse } from './brokenPromise.ts'
import { expectPage, load } from './opening.ts'
import { named, type TextKey } from './texts.ts'
import type { World } from './world.ts'

/** How long a control may take to appear, or to act, before the reader does something else. */
export const briefly = 1_500

/** Loads an address, as from the address bar or a link from elsewhere. */
export function open(world: World, { address }: { readonly address: string }): Promise<void> {
  return load(world, (timeout) =>
    world.tab.page.goto(new URL(address, world.host.url).href, { timeout, waitUntil: 'commit' }),
  )
}

export async function reload(world: World): Promise<void> {
  if (!isOnSite(world)) return open(world, { address: '/en/' })
  await load(world, (timeout) => world.tab.page.reload({ timeout, waitUntil: 'commit' }))
}

export function back(world: World): Promise<void> {
  return travel(world, 'goBack')
}

export function forward(world: World): Promise<void> {
  return travel(world, 'goForward')
}

/** A step in the history may load a page or stay within the app. The walk cannot know which. */
async function travel(world: World, way: 'goBack' | 'goForward'): Promise<void> {
  const { page } = world.tab
  const before = page.url()
  const { loads } = world.tab
  await page[way]({ timeout: briefly, waitUntil: 'commit' }).catch(() => null)
  await page.waitForTimeout(50)
  if (!isOnSite(world)) world.tab.isOurs = false
  else if (world.tab.loads > loads) await load(world, async () => undefined)
  else if (page.url() !== before) await expectPage(world)
}

/** Follows the link to a section. */
export async function follow(world: World, { to }: { readonly to: SectionId }): Promise<void> {
  await press(world, link(world, `nav.${to}` satisfies TextKey))
}

/** Opens the same page in the other interface language. */
export async function language(world: World): Promise<void> {
  // Stories follow, unless they are read side by side.
  if (await press(world, link(world, 'nav.otherLanguage'))) world.reader.forgetView()
}

/** Opens one of the stories or issues that the page links to. */
export async function tap(world: World, { nth }: { readonly nth: number }): Promise<void> {
  const links = world.tab.page.getByRole('main').locator('h3 a, h2 a')
  const count = await countOf(links)
  if (count > 0) await press(world, links.nth(nth % count))
}

/** Whether the tab shows a page of the reader, and not one of the browser's own. */
export function isOnSite({ tab, host }: World): boolean {
  return tab.page.url().startsWith(host.url)
}

/** Presses a control that may lead to another page. */
export async function press(world: World, target: Locator): Promise<boolean> {
  if (!world.tab.isOurs || !(await comesTrue(briefly, () => target.first().isVisible()))) return false
  const pressed = await click(target.first())
  // The address follows, if the page does not wait for something late.
  await world.tab.page.waitForTimeout(30)
  await expectPage(world)
  return pressed
}

/** Clicks an element. @returns whether that was possible: a page may change under the reader's finger */
export function click(target: Locator): Promise<boolean> {
  return target.click({ timeout: 5_000 }).then(
    () => true,
    () => false,
  )
}

/** How many elements there are now. */
export function countOf(target: Locator): Promise<number> {
  return orElse(target.count(), 0)
}

function link(world: World, key: TextKey): Locator {
  return world.tab.page.getByRole('link', { name: named(key) })
}
