import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../../src/archive/languages.ts'
import { comesTrue, expectPromise, orElse } from './brokenPromise.ts'
import { briefly, click, countOf, follow, press } from './navigationSteps.ts'
import { readPage } from './pageSnapshot.ts'
import { blanksOf, named } from './texts.ts'
import type { World } from './world.ts'

/** The key of the story that the page shows, if it is a story page. */
export function storyKeyAt(url: string): string | undefined {
  const [, issueId, storyId] = /\/\w\w\/issues\/([^/]+)\/([^/?#]+)\/$/.exec(new URL(url).pathname) ?? []
  return issueId && storyId ? `${issueId}/${storyId}` : undefined
}

/** Whether the app has taken over the page, or does so in a moment. */
function isInHand(page: Page): Promise<boolean> {
  const isTaken = () =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react'))
  return comesTrue(briefly, () => page.evaluate(isTaken))
}

/** Chooses the reading language of the story. */
export async function view(
  { tab, reader }: World,
  { view: wanted }: { readonly view: Language | 'both' },
): Promise<void> {
  const key = storyKeyAt(tab.page.url())
  const radio = tab.page.getByRole('radio', { name: named(`story.view.${wanted}`) })
  // A choice before the app has started is lost if the reader leaves before it starts.
  if (
    !key ||
    !(await comesTrue(briefly, () => radio.isEnabled({ timeout: 50 }))) ||
    !(await isInHand(tab.page))
  )
    return
  // Pressing the current language is not a choice, and is not stored as one.
  if (await radio.isChecked({ timeout: briefly }).catch(() => true)) return
  await radio.check({ timeout: briefly }).catch(() => {})
  if (await radio.isChecked({ timeout: briefly }).catch(() => false)) reader.prefer('view', wanted)
}

/** Adds the story to the reader's list, or removes it. */
export async function save(world: World): Promise<void> {
  const { tab, reader } = world
  const key = storyKeyAt(tab.page.url())
  const button = tab.page.getByRole('button', { name: named('saved.save', 'saved.isSaved') })
  // Until the app has started the button does nothing.
  if (!key || !(await comesTrue(briefly, () => button.isEnabled({ timeout: 50 })))) return
  const isSaved = !(await readPage(tab.page)).isSaved
  if (!(await click(button))) return
  await expectPromise('remembered', 5_000, async () =>
    (await readPage(tab.page)).isSaved === isSaved ? undefined : `a press on “Save” of ${key} does nothing`,
  )
  if (await isSaidToBeFleeting(world)) reader.isFleeting = true
  if (isSaved) reader.saved.add(key)
  else reader.saved.delete(key)
}

/** Touches one of the story's sentences and marks it, unless it is marked. */
export async function mark(world: World, { nth }: { readonly nth: number }): Promise<void> {
  const { tab, reader } = world
  const key = storyKeyAt(tab.page.url())
  const sentences = tab.page.locator('article [id^="p"] [data-s]:visible')
  const count = await countOf(sentences)
  if (!key || count === 0 || !(await isInHand(tab.page))) return
  const sentence = sentences.nth(nth % count)
  const place = await orElse(sentence.evaluate(placeOf), undefined)
  if (!place || !(await click(sentence))) return
  const button = tab.page.getByRole('button', { name: named('marks.mark'), exact: true, pressed: false })
  if (!(await comesTrue(briefly, () => button.isEnabled({ timeout: 50 }))) || !(await click(button))) return
  await expectPromise('remembered', 5_000, async () =>
    (await countOf(tab.page.locator(`#${place.paragraph} [data-s="${place.segment}"][data-mark]`))) > 0
      ? undefined
      : `a press on “Mark” of ${key} ${place.paragraph} does nothing`,
  )
  if (await isSaidToBeFleeting(world)) reader.isFleeting = true
  reader.marked.add(`${key} ${place.paragraph} ${place.segment}`)
}

/** Runs in the page. */
function placeOf(sentence: HTMLElement) {
  const paragraph = sentence.closest('[id^="p"]')?.id
  return paragraph === undefined ? undefined : { paragraph, segment: sentence.dataset.s }
}

/** Whether the page says that what it saves may be lost. It learns that from the disk, a moment later. */
function isSaidToBeFleeting({ tab, hasRoom }: World): Promise<boolean> {
  const warnings = named('saved.full', 'saved.forbidden', 'saved.crowded', 'saved.unconfirmed')
  const note = tab.page.getByText(warnings)
  return hasRoom ? note.isVisible() : comesTrue(briefly, () => note.isVisible())
}

/** Scrolls to a paragraph, and stays there long enough to count as reading. */
export async function read(
  { tab, reader }: World,
  { paragraph }: { readonly paragraph: number },
): Promise<void> {
  const key = storyKeyAt(tab.page.url())
  const place = tab.page.locator(`article #p${paragraph}`)
  if (!key || (await countOf(place)) === 0) return
  const reached = await orElse(place.evaluate(scrollTo), 0)
  await tab.page.waitForTimeout(1_000)
  if (reached > 1) reader.places.set(key, Math.max(reached, reader.places.get(key) ?? 0))
}

/** Runs in the page. @returns the paragraph that is read then, from 1, or 0 */
function scrollTo(element: Element): number {
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
  const bottoms = [...document.querySelectorAll('article [id^="p"]')]
    .filter(({ id }) => /^p\d+$/.test(id))
    .map((one) => one.getBoundingClientRect().bottom)
  return bottoms.findIndex((bottom) => bottom > innerHeight / 3) + 1
}

/** Chooses something in the settings. */
export async function prefer(
  world: World,
  { group, nth }: { readonly group: 'textSize' | 'theme' | 'face'; readonly nth: number },
): Promise<void> {
  await follow(world, { to: 'settings' })
  const radios = world.tab.page.getByRole('group', { name: named(`settings.${group}`) }).getByRole('radio')
  const count = await countOf(radios)
  if (count === 0 || !(await isInHand(world.tab.page))) return
  const radio = radios.nth(nth % count)
  await radio.check({ timeout: briefly }).catch(() => {})
  if (await radio.isChecked({ timeout: briefly }).catch(() => false))
    world.reader.prefer(group, String(nth % count))
}

/** Filters by one of the checkboxes on the page. */
export async function filter(world: World, { nth }: { readonly nth: number }): Promise<void> {
  const boxes = world.tab.page.getByRole('main').getByRole('checkbox')
  const count = await countOf(boxes)
  if (count > 0) await press(world, boxes.nth(nth % count))
}

/** Filters by one of the checkboxes of the front page, and follows that place or topic, or no longer. */
export async function followFilter(world: World, { nth }: { readonly nth: number }): Promise<void> {
  const { tab, reader } = world
  await follow(world, { to: 'front' })
  await filter(world, { nth })
  const button = tab.page.getByRole('main').getByRole('button', { name: named('follow.follow') })
  if (!(await comesTrue(briefly, () => button.isEnabled({ timeout: 50 })))) return
  const chosen = tab.page.getByRole('main').getByRole('checkbox', { checked: true })
  const group = await orElse(chosen.getAttribute('name', { timeout: briefly }), null)
  const id = await orElse(chosen.getAttribute('value', { timeout: briefly }), null)
  const isFollowed =
    (await orElse(button.getAttribute('aria-pressed', { timeout: briefly }), null)) === 'true'
  if (!group || !id || !(await click(button))) return
  if (await isSaidToBeFleeting(world)) reader.isFleeting = true
  if (isFollowed) reader.followed.delete(`${group}/${id}`)
  else reader.followed.add(`${group}/${id}`)
}

/** Searches. If there is no fault, it finds a word that the archive has. */
export async function search(world: World, { query }: { readonly query: string }): Promise<void> {
  await follow(world, { to: 'search' })
  const { page } = world.tab
  const box = page.getByRole('searchbox', { name: named('search.title') })
  if (!(await comesTrue(briefly, () => box.isVisible()))) return
  await box.fill(query, { timeout: briefly }).catch(() => {})
  const { issues } = world.host.releases.latest
  const texts = issues.flatMap(({ stories }) => stories.map(({ headline, body }) => ({ headline, body })))
  // A place or an id that has the word is no text.
  const isThere = JSON.stringify(texts).toLowerCase().includes(query)
  if (!world.isCalm || query !== 'chengdu' || !isThere) return void (await page.waitForTimeout(100))
  await expectPromise('answers', 15_000, async () => {
    const { status } = await readPage(page)
    const counts = status.map((line) => blanksOf(line.replace(/ · .*/, ''), 'search.found_other')?.count)
    return counts.some((count) => Number(count) > 0)
      ? undefined
      : `${page.url()} finds “${status.join('; ')}”`
  })
}

/** Removes an issue from the device. */
export async function remove(world: World, { nth }: { readonly nth: number }): Promise<void> {
  const { page } = world.tab
  await follow(world, { to: 'settings' })
  const buttons = besideIssues(page).getByRole('button', { name: named('offline.removeIssue') })
  const id = await pressOneOf(world, buttons, nth)
  if (id === undefined) return
  world.reader.remove(id, true)
  world.promised.delete(id)
  await comesTrue(
    10_000,
    async () => !(await world.witness.read()).archive.some(({ path }) => path.includes(id)),
  )
}

/** Downloads an issue again that was removed. */
export async function restore(world: World, { nth }: { readonly nth: number }): Promise<void> {
  const { page } = world.tab
  await follow(world, { to: 'settings' })
  const buttons = besideIssues(page).getByRole('button', { name: named('offline.saveIssue') })
  const id = await pressOneOf(world, buttons, nth)
  if (id !== undefined) world.reader.remove(id, false)
}

/** The reader wants everything on the device. */
export async function keepAll(world: World): Promise<void> {
  if (await press(world, world.tab.page.getByRole('button', { name: named('offline.saveAll') }))) {
    world.epoch += 1
    world.tab.epoch = world.epoch
    world.reader.keepAll()
  }
}

/** Presses a button to try again, if there is one. */
export async function retry(world: World): Promise<void> {
  await press(world, world.tab.page.getByRole('button', { name: named('offline.retry', 'error.retry') }))
}

/** The list of issues in the settings; the button for all of them is below. */
function besideIssues(page: Page): Locator {
  return page.locator('.offline-issues')
}

/** Presses one of the buttons beside issues. @returns the issue's id */
async function pressOneOf(world: World, buttons: Locator, nth: number): Promise<string | undefined> {
  const { page } = world.tab
  const isKnown = async () => (await readPage(page)).device !== undefined
  if (!world.tab.isOurs || !(await comesTrue(briefly, isKnown))) return undefined
  const count = await countOf(buttons)
  if (count === 0) return undefined
  const button = buttons.nth(nth % count)
  const rows = page.locator('.offline-issues > li')
  const row = await button.evaluate((element) =>
    [...document.querySelectorAll('.offline-issues > li')].findIndex((one) => one.contains(element)),
  )
  // The list is the page's catalogue, newest first. The walk does not know it, so it reads the month.
  const month = await rows.nth(row).locator('span').first().textContent()
  if (!(await click(button))) return undefined
  world.epoch += 1
  world.tab.epoch = world.epoch
  return idOfMonth(month ?? '')
}

/** “July 2021” and “2021年7月” as the id of an issue. */
function idOfMonth(month: string): string {
  const [, year, number] = /^(\d{4})年(\d+)月$/.exec(month) ?? []
  if (year && number) return `${year}-${number.padStart(2, '0')}`
  const instant = new Date(`1 ${month} UTC`)
  return instant.toISOString().slice(0, 7)
}
