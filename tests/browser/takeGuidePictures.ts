import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Locator } from '@playwright/test'
import { findChromium, findHeadlessShell } from '../../src/editions/page/findChromium.ts'
import { makeDeskFolder, runDesk } from './support/runDesk.ts'

/* `npm run guide`: takes the pictures of the editor's guide from the desk itself. */
const folder = await makeDeskFolder()
makeRepository(join(folder, 'archive'), join(folder, 'remote.git'))
const desk = await runDesk(folder, 'tests/newsletters/planted/boxes.pdf')
const found = findHeadlessShell() ?? findChromium()
const browser = await chromium.launch({ executablePath: found?.path, args: ['--no-sandbox'] })
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1.5,
  locale: 'en-GB',
  colorScheme: 'light',
})
/** In milliseconds: longer than it takes to build the preview or the site. */
const longest = 300_000

try {
  await page.goto(desk.url)
  await page.getByRole('img', { name: 'Page 1 of the newsletter' }).waitFor()
  await misprint()
  await take('finding')
  await page.getByRole('button', { name: /^Use/ }).first().click()
  await page.getByText('0 errors').waitFor()
  await page.getByRole('textbox', { name: 'Chinese', exact: true }).nth(1).click()
  await toTop(page.getByRole('textbox', { name: 'English', exact: true }).first())
  await take('pairs')
  await page.keyboard.press('Escape')
  await takeHead()
  await takeNames()
  await page.getByRole('radio', { name: 'Preview' }).check()
  const reader = page.frameLocator('iframe')
  await reader.getByRole('heading', { level: 1 }).waitFor({ timeout: longest })
  await reader.getByRole('button', { name: 'Got it' }).click()
  await toTop(page.getByRole('article').first())
  await take('preview')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('A new issue with').waitFor()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByText(/^Done: the issue is in the archive/).waitFor({ timeout: longest })
  await page.getByRole('dialog').evaluate(showAsEditors, folder)
  await take('publish', page.getByRole('dialog'))
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('link', { name: 'All drafts' }).click()
  await page.getByText('boxes.pdf').waitFor()
  await take('list')
} finally {
  await browser.close()
  await desk.stop()
  await rm(folder, { recursive: true })
}

/** An archive in a Git repository with a remote: the desk commits, and offers to push. */
function makeRepository(archive: string, remote: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: archive, stdio: 'ignore' })
  git('init', '--quiet')
  git('config', 'user.name', 'Editor')
  git('config', 'user.email', 'editor@example.org')
  git('add', '.')
  git('commit', '--quiet', '-m', 'Begin')
  git('init', '--quiet', '--bare', remote)
  git('remote', 'add', 'origin', remote)
}

/** Makes a figure of the second sentence differ between the languages. */
async function misprint(): Promise<void> {
  const sentence = page.getByRole('textbox', { name: 'English', exact: true }).nth(1)
  await sentence.fill((await sentence.inputValue()).replace('35 stops', '53 stops'))
  await sentence.press('Escape')
  await page.getByText('1 error', { exact: true }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('p')
}

/** The contents above the stories, and the facts of the first story. */
async function takeHead(): Promise<void> {
  const contents = summary(/^Contents/)
  await contents.click()
  await toTop(contents)
  await take('contents')
  await contents.click()
  const story = page.getByRole('article').first()
  await story.locator('summary').first().click()
  await story.getByRole('button', { name: 'Add a source' }).click()
  await story.getByRole('textbox', { name: 'Source in English' }).fill('Chengdu Daily')
  await story.getByRole('textbox', { name: 'Source in Chinese' }).fill('成都日报')
  await story.getByRole('textbox', { name: 'Source in Chinese' }).press('Escape')
  await page.getByText('All changes saved').waitFor()
  await toTop(story)
  await take('facts')
}

async function takeNames(): Promise<void> {
  await summary(/^Add a name/).click()
  await page.getByLabel('Name in English').first().fill('Rongcheng Tramways')
  await page.getByLabel('Name in Chinese').first().fill('蓉城有轨电车')
  await page.getByLabel('Name in Chinese').first().press('Tab')
  await page.waitForFunction(() =>
    /\S/.test(document.querySelectorAll<HTMLInputElement>('.fold[open] input')[2]?.value ?? ''),
  )
  await toTop(summary(/^Add a name/))
  await take('names')
}

/** Writes an editor's own folder where the text names the folder of this run. */
function showAsEditors(part: Element, folder: string): void {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = text.nodeValue?.replace(folder, '/home/editor/newsletter') ?? ''
}

function summary(text: RegExp): Locator {
  return page.locator('summary').filter({ hasText: text })
}

async function toTop(part: Locator): Promise<void> {
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }))
}

/** Takes a picture of the page, or of a part of it. */
async function take(name: string, part?: Locator): Promise<void> {
  await page.mouse.move(0, 0)
  // Long enough to draw a page of the newsletter.
  await page.waitForTimeout(1500)
  await (part ?? page).screenshot({ path: join('src/desk/guide', `${name}.png`) })
}
