import type { Page } from '@playwright/test'
import { type View, views } from '../../src/archive/languages.ts'
import { preferencesKey } from '../../src/boot/contracts.ts'
import { choices } from '../support/choices.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

const screens = [
  [390, 844],
  [390, 664],
  [320, 568],
  [844, 390],
] as const
/** Of each view on each screen; in all, this many times twelve. */
const taps = Number(process.env.TAPS ?? 6)
/** From 0 to 1. */
const hundredths = Array.from({ length: 100 }, (_, at) => at / 100)

test('after a tap anywhere, the card and the sentence are on the screen, and the text has not moved', async ({
  page,
  archive,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript((key) => localStorage.setItem(key, '{"wordHelp":true}'), preferencesKey)
  const pick = choices(20_211)
  const stories = archive.flatMap(({ id, stories }) => stories.map((story) => `${id}/${story.id}`))
  for (const [width, height] of screens) {
    await page.setViewportSize({ width, height })
    for (const view of views) {
      const story = pick(stories)
      await test.step(`${width} x ${height}, ${view}, ${story}`, async () => {
        await page.goto(`/en/issues/${story}/?view=${view}`)
        await expect(page.locator('article[data-view]')).toBeVisible()
        // What arrives later, such as the words of the issue, may scroll the page between the choice and the tap.
        await page.waitForLoadState('networkidle')
        for (let tap = 0; tap < taps; tap += 1) await tapSomewhere(page, () => pick(hundredths), view)
      })
    }
  }
})

async function tapSomewhere(page: Page, random: () => number, view: View): Promise<void> {
  let place: Place | undefined
  while (!place) place = await page.evaluate(choosePlace, [random(), random(), random(), random()] as const)
  await page.touchscreen.tap(place.x, place.y)
  await expect.poll(() => page.evaluate(findFaults, place), `${view}: ${JSON.stringify(place)}`).toEqual([])
}

type Place = { x: number; y: number; index: number; scrolled: number; tops: number[] }

/** Closes the card and scrolls to a place of a sentence. Returns where it is; undefined if it is covered there. */
function choosePlace([which, line, along, down]: readonly [number, number, number, number]):
  | Place
  | undefined {
  document.querySelector<HTMLElement>('.card-close')?.click()
  const sentences = [...document.querySelectorAll<HTMLElement>('article [data-s]')]
  const visible = sentences.filter(({ offsetParent }) => offsetParent)
  const sentence = visible[Math.floor(which * visible.length)]
  const lines = () => [...(sentence?.getClientRects() ?? [])]
  const number = Math.floor(line * lines().length)
  const before = lines()[number]
  if (!sentence || !before) return undefined
  scrollBy({ top: before.top - 60 - down * (innerHeight - 150), behavior: 'instant' })
  const { left, width, top, height } = lines()[number] ?? before
  const [x, y] = [left + along * width, top + height / 2]
  if (document.elementFromPoint(x, y)?.closest('[data-s]') !== sentence) return undefined
  const paragraphs = [...document.querySelectorAll('article h1, article [id^="p"]')]
  const tops = paragraphs.map((one) => one.getBoundingClientRect().top + scrollY)
  return { x, y, index: sentences.indexOf(sentence), scrolled: scrollY, tops }
}

/** What is wrong after the tap. */
function findFaults({ y, index, scrolled, tops }: Place): string[] {
  const card = document.querySelector('.sentence-card')
  const sentence = document.querySelectorAll('article [data-s]')[index]
  if (!card || !sentence) return ['no card']
  const box = card.getBoundingClientRect()
  const dock = document.querySelector('.view-switch')?.getBoundingClientRect().top ?? innerHeight
  const content = card.querySelector('.sentence-card-content')
  const isCut = content !== null && content.scrollHeight > content.clientHeight + 1
  const lines = [...sentence.getClientRects()]
  const touched = y + scrolled - scrollY
  const paragraphs = [...document.querySelectorAll('article h1, article [id^="p"]')]
  const inSight = lines.filter(({ top, bottom }) => top >= 0 && bottom <= box.top + 1)
  const faults: Readonly<Record<string, boolean>> = {
    'the card is not whole on the screen': box.top < 0 || box.bottom > dock,
    'the card is higher than 45 %': box.height > 0.45 * innerHeight + 1,
    'the card is cut but not at its full height': isCut && box.height < 0.45 * innerHeight - 2,
    'another sentence is highlighted': !sentence.matches('.lit'),
    'the touched line is not in sight': !inSight.some(
      ({ top, bottom }) => top - 2 <= touched && touched <= bottom + 2,
    ),
    'the page scrolled without need':
      scrollY !== scrolled && lines.every(({ bottom }) => bottom + scrollY - scrolled < box.top - 14),
    'the text moved': paragraphs.some(
      (one, at) => Math.abs(one.getBoundingClientRect().top + scrollY - (tops[at] ?? 0)) > 1,
    ),
  }
  return Object.keys(faults).filter((fault) => faults[fault])
}
