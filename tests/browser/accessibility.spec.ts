import type { Page } from '@playwright/test'
import { themeColors } from '../../src/boot/contracts.ts'
import { kinds, pages } from './support/addresses.ts'
import { colourRules, expectNoAxeViolations } from './support/axe.ts'
import { otherBuilds } from './support/builds.ts'
import { issueFile, noiseOfFaults } from './support/faultHost.ts'
import { colours } from './support/layout.ts'
import {
  comeBack,
  expectDownloaded,
  goWithin,
  openDownloaded,
  showOlderStories,
  stories,
  waitForUpdateCheck,
} from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

test('axe finds no violation on any page, light or dark', { tag: '@wide' }, async ({ page, isMobile }) => {
  // Both languages have the same pages, so each is tested on one screen: no rule depends on language and
  // screen together.
  const language = isMobile ? 'en' : 'zh'
  await page.emulateMedia({ colorScheme: 'light' })
  await openDownloaded(page, `/${language}/`)
  // The changes that a filter or a view makes look the same on a wide screen.
  for (const kind of isMobile ? kinds : pages) {
    await showKind(page, `/${language}${kind}`)
    await page.emulateMedia({ colorScheme: 'light' })
    await expectNoAxeViolations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectWholePageSound(page)
  }
})

test('each language is in its own fonts, in the menus of either', async ({ page }) => {
  await openDownloaded(page, '/en/')
  for (const language of ['en', 'zh']) {
    for (const kind of pages) {
      await showKind(page, `/${language}${kind}`)
      const sentence = page.locator('#p1 [data-s]')
      if ((await sentence.count()) > 0) {
        await sentence.first().tap()
        await expect(page.getByRole('note').getByRole('link').first()).toBeVisible()
      }
      expect([page.url(), await textsInOtherFonts(page)]).toEqual([page.url(), []])
    }
  }
})

/** The texts that begin their fonts with one of the other language, such as an English apostrophe as wide as a character. */
function textsInOtherFonts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('body [lang]'))
      .filter((element) => !element.closest('.visually-hidden'))
      .filter((element) => {
        const isHan = /^"?(?:PingFang|Songti) SC/.test(getComputedStyle(element).fontFamily)
        return isHan !== /^zh-Han/.test(element.lang)
      })
      .map(({ textContent }) => textContent.slice(0, 40)),
  )
}

/**
 * Shows a kind of page in an app that is open, and waits for the content that comes later. What the app shows does not
 * depend on whether the page was loaded (`hydration.isolated.test.tsx`).
 */
async function showKind(page: Page, address: string): Promise<void> {
  await goWithin(page, address)
  if (address.includes('?q=')) await expect(stories(page).first()).toBeVisible()
}

/** Every rule in the light theme; in the dark theme the rules that colours can break. */
async function expectNoAxeViolationsInEitherTheme(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNoAxeViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoAxeViolations(page, colourRules)
}

/**
 * Tests colours and targets of the whole page at once. Otherwise axe would measure only the visible part of a
 * target that the tab bar covers.
 */
async function expectWholePageSound(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  // Even when all of it is visible, a list would add its remaining items.
  await showOlderStories(page)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // This leaves room for content that comes later, such as the size of the site's storage.
  await page.setViewportSize({ ...size, height: height + 1000 })
  await expectNoAxeViolations(page, [...colourRules, 'target-size'])
  await page.setViewportSize(size)
}

testOnNewDevice(
  'axe finds no violation on the page that asks for the language, error pages and notices, light or dark',
  async ({ page, host, tolerate }) => {
    tolerate(noiseOfFaults)
    // With its script the page would disappear at once.
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto('/')
    await expectNoAxeViolationsInEitherTheme(page)
    await page.unrouteAll()
    host.fail(issueFile('2021-07'), { kind: 'answer', status: 404 })
    for (const address of ['/en/', '/zh/issues/2021-07/']) {
      await page.goto(address)
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
      await expectNoAxeViolationsInEitherTheme(page)
    }
    host.heal()
    await openDownloaded(page, '/en/')
    await waitForUpdateCheck(page)
    host.deploy(otherBuilds.next)
    await comeBack(page)
    await expect(page.getByRole('button', { name: 'Update now' })).toBeVisible()
    await expectNoAxeViolationsInEitherTheme(page)
  },
)

test.describe('with the keyboard alone', { tag: '@desktop' }, () => {
  const focused = (page: Page) => page.locator(':focus')

  test('the first Tab reaches a link that skips the masthead', async ({ page }) => {
    await openDownloaded(page, '/en/')
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveText('Skip to content')
    await expect(focused(page)).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  test('every focused element has a visible outline', async ({ page }) => {
    for (const address of ['/en/', '/en/issues/2021-07/yukuaiban-3/', '/en/settings/']) {
      await openDownloaded(page, address)
      const unseen = new Set<string>()
      for (let presses = 0; presses < 25; presses += 1) {
        await page.keyboard.press('Tab')
        const bare = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return undefined
          const around = [element, element.closest('label'), element.closest('article')]
          const outlined = around.some((one) => one && getComputedStyle(one).outlineStyle !== 'none')
          const after = getComputedStyle(element, '::after').outlineStyle !== 'none'
          return outlined || after ? undefined : element.outerHTML.slice(0, 200)
        })
        if (bare) unseen.add(bare)
      }
      expect([...unseen]).toEqual([])
    }
  })
})

/** The controls on the screen that a 44 px thumb does not hit: they are smaller, or something covers them. */
function smallTargets(page: Page): Promise<string[]> {
  const controls = page.locator('a[href], button, input, select, summary').locator('visible=true')
  // In one call: a page has up to a hundred controls, and a busy browser is slow at each call.
  return controls.evaluateAll((elements) =>
    elements.flatMap((element) => {
      // A "show more" button has left the page, because a wider screen shows everything.
      if (!element.isConnected) return []
      // A link within a sentence is text (WCAG 2.5.8 makes an exception). A control that shows only on focus is for
      // keyboards.
      const parent = element.parentElement
      const inSentence = parent?.tagName === 'P' && parent.textContent !== element.textContent
      if (inSentence || element.classList.contains('skip')) return []
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const target = element.closest('label') ?? element
      const box = target.getBoundingClientRect()
      const hits = (x: number, y: number) => target.contains(document.elementFromPoint(x, y))
      const takesThumb = (x: number, y: number) =>
        hits(x, y) && [-21, 21].every((away) => hits(x + away, y) && hits(x, y + away))
      // One point is enough, because a tile may cover another's middle.
      const shares = [0.5, 0.3, 0.7, 0.15, 0.85, 0.55, 0.65]
      const spots = shares.flatMap((across) => shares.map((down) => [across, down] as const))
      const found = spots.some(([across, down]) =>
        takesThumb(box.x + across * box.width, box.y + down * box.height),
      )
      const size = `${Math.round(box.width)} x ${Math.round(box.height)}`
      return found ? [] : [`${element.outerHTML.slice(0, 120)} ${size}`]
    }),
  )
}

/** Dismisses the tip of the first story, which covers the end of a page until someone scrolls there. */
async function dismissTip(page: Page): Promise<void> {
  const tip = page.getByRole('button', { name: 'Got it' })
  if (await tip.isVisible()) await tip.click()
}

test.describe('on a phone', () => {
  test('every control is large enough for a thumb, on a phone and on a tablet', async ({ page }) => {
    const phone = page.viewportSize() ?? { width: 0, height: 0 }
    await openDownloaded(page, '/en/')
    for (const kind of kinds) {
      await showKind(page, `/en${kind}`)
      await dismissTip(page)
      // What a filter or a view adds is the same size on both.
      for (const size of pages.includes(kind) ? [phone, { width: 1024, height: 768 }] : [phone]) {
        await page.setViewportSize(size)
        expect([kind, size, await smallTargets(page)]).toEqual([kind, size, []])
      }
      await page.setViewportSize(phone)
    }
  })

  test('no page is wider than a screen of 320 px, at any text size', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await openDownloaded(page, '/en/')
    const addresses = [...kinds.map((kind) => `/en${kind}`), ...pages.map((kind) => `/zh${kind}`)]
    for (const address of addresses) {
      await showKind(page, address)
      for (const textSize of ['3', '5']) {
        // A page loaded with a text size has this attribute before its first frame, and styles depend on
        // nothing else.
        await page.evaluate((size) => document.documentElement.setAttribute('data-text-size', size), textSize)
        expect([textSize, address, await widths(page)]).toEqual([textSize, address, [320, 320]])
      }
    }
  })

  testOnNewDevice(
    'no page is too wide if the browser doubles all text, and a wide screen then has the narrow layout',
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 })
      await doubleText(page)
      await openDownloaded(page, '/en/')
      for (const kind of kinds) {
        await showKind(page, `/en${kind}`)
        expect([kind, await widths(page)]).toEqual([kind, [360, 360]])
        if (!pages.includes(kind)) continue
        await page.setViewportSize({ width: 1280, height: 800 })
        expect([kind, await widths(page), await brokenWords(page)]).toEqual([kind, [1280, 1280], []])
        await page.setViewportSize({ width: 360, height: 640 })
      }
    },
  )

  test('no text and no control is under the notch or the home bar', async ({ page }) => {
    const session = await page.context().newCDPSession(page)
    const turn = async (size: { width: number; height: number }, insets: Insets) => {
      await page.setViewportSize(size)
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets })
    }
    for (const address of ['/en/', '/en/issues/2021-07/yukuaiban-3/?view=both']) {
      await turn({ width: 390, height: 844 }, { bottom: 34 })
      await openDownloaded(page, address)
      await expectWithin(page, { left: 0, right: 390, bottom: 810 })
      await turn({ width: 844, height: 390 }, { left: 47, right: 47, bottom: 21 })
      await expectWithin(page, { left: 47, right: 797, bottom: 369 })
    }
  })

  test.describe('with an archive of edge cases', () => {
    test.use({ folder: otherBuilds.made })

    testOnNewDevice(
      'a very long word does not widen the page, and axe finds no violation on stories in one language',
      async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 })
        for (const tail of [
          '',
          'issues/2020-03/',
          'issues/2020-03/long-words/?view=en',
          'issues/2020-03/long-words/?view=both',
          'issues/2020-03/markup/?view=both',
          'issues/2020-03/long/?view=both',
        ]) {
          await openDownloaded(page, `/en/${tail}`, 7)
          expect([tail, await widths(page)]).toEqual([tail, [320, 320]])
        }
        for (const address of ['/en/issues/2020-03/chinese-only/', '/zh/issues/2020-03/english-only/']) {
          await openDownloaded(page, address, 7)
          await expectNoAxeViolations(page)
        }
      },
    )
  })
})

type Insets = { readonly left?: number; readonly right?: number; readonly bottom: number }

/** Everything at the bottom of the screen, and all text, must be inside the device's safe area. */
async function expectWithin(
  page: Page,
  free: { left: number; right: number; bottom: number },
): Promise<void> {
  const outside = await page.evaluate(({ left, right, bottom }) => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const docked = [...document.querySelectorAll('#app > nav a, .view-switch label')]
    const texts = [...document.querySelectorAll('header p, header a, main p, main h1, main h3')]
    const low = docked.filter((element) => seen(element) && element.getBoundingClientRect().bottom > bottom)
    const aside = [...docked, ...texts].filter((element) => {
      const box = element.getBoundingClientRect()
      return seen(element) && (box.left < left || box.right > right)
    })
    return [...low, ...aside].map(({ outerHTML }) => outerHTML.slice(0, 100))
  }, free)
  expect([page.url(), free, outside]).toEqual([page.url(), free, []])
}

/** The width of the page, and the width that the browser had to give its window for it. */
function widths(page: Page): Promise<[number, number]> {
  return page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
}

/** Makes the browser's own text twice as large. */
async function doubleText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
}

/** Words in Latin letters that are on two lines, although nothing in them allows that. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (texts.nextNode()) {
      const { currentNode: text } = texts
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/\p{Script=Latin}+/gu)) {
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(word)
      }
    }
    return broken
  })
}

test('chosen options are visible in the device’s high-contrast mode', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const choices = [
    ['/en/settings/', '.choice-options span'],
    ['/en/issues/2021-07/yukuaiban-3/?view=zh', '.view-switch span'],
    ['/en/?place=chengdu', '.tile .filter-face'],
    ['/en/?topic=trade', '.chip .filter-face'],
  ] as const
  for (const [address, faces] of choices) {
    await openDownloaded(page, address)
    const looks = await page.locator(faces).evaluateAll((found) =>
      found.map((face) => {
        const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(face)
        const isChosen = face.matches(':checked + *')
        // If the browser adjusts colours, it puts a plate in the page's colour behind the text.
        return {
          isChosen,
          ground: backgroundColor,
          text: forcedColorAdjust === 'none' ? color : 'on a plate',
        }
      }),
    )
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const others = new Set(looks.flatMap(({ isChosen, ground }) => (isChosen ? [] : [ground])))
    const chosen = looks.filter(({ isChosen }) => isChosen)
    expect([address, chosen.length > 0, others.size]).toEqual([address, true, 1])
    for (const { ground, text } of chosen) {
      expect([paper, ...others]).not.toContain(ground)
      expect(['on a plate', ground]).not.toContain(text)
    }
  }
  const marked = [
    ['/en/search/?q=chengdu', 'mark'],
    ['/en/issues/2021-07/yukuaiban-3/', '.lit'],
  ] as const
  for (const [address, highlight] of marked) {
    await openDownloaded(page, address)
    if (highlight === '.lit') await page.locator('article [id^="p"] [data-s]').first().click()
    const first = page.locator(highlight).first()
    await expect(first).toBeVisible()
    const [ground, text, system] = await first.evaluate((element) => {
      const probe = Object.assign(document.createElement('i'), { style: 'background: Mark; color: MarkText' })
      document.body.append(probe)
      const looks = (one: Element) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]
      return [...looks(element), looks(probe).join()]
    })
    expect(`${ground},${text}`).toBe(system)
  }
})

test('nothing moves if the reader asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of ['/en/', '/en/issues/2021-07/yukuaiban-3/', '/en/settings/']) {
    await openDownloaded(page, address)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration, animationIterationCount, scrollBehavior } =
          getComputedStyle(element)
        const moves =
          [transitionDuration, animationDuration].some((times) => /[1-9]/.test(times)) ||
          animationIterationCount.includes('infinite') ||
          scrollBehavior === 'smooth'
        return moves ? [element.outerHTML.slice(0, 100)] : []
      }),
    )
    expect(moving).toEqual([])
  }
})

test('the theme in the settings overrides the device’s, even in the browser’s bar', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openDownloaded(page, '/en/settings/')
  const [light, dark] = [themeColors.light, themeColors.dark].map((paper) => ({ page: paper, bar: paper }))
  await expect.poll(() => colours(page)).toEqual(light)
  await page.getByLabel('Dark').check()
  await expect.poll(() => colours(page)).toEqual(dark)
  await page.reload()
  await expectDownloaded(page)
  expect(await colours(page)).toEqual(dark)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByLabel('Light').check()
  await expect.poll(() => colours(page)).toEqual(light)
  await page.getByLabel('System').check()
  await expect.poll(() => colours(page)).toEqual(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => colours(page)).toEqual(light)
})
