import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { issueSchema } from '../../../src/archive/issue.ts'

/** What an editor did on the page until the newsletter was published. */
export type Walk = {
  readonly stories: number
  /** Keys and clicks. Writing a reason counts as one; a reason that stands in the field already, as none. */
  readonly actions: number
  readonly mends: number
  readonly accepted: number
  /** Of these, where the reason of the one before stood in the field. */
  readonly again: number
}

export type Newsletter = {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** What is let stand although a mend is offered, by the name of its rule. */
  readonly stands?: string
}

/** Longer than the build of a site takes. */
const longest = 240_000

/**
 * Takes a newsletter to its publication by keys and clicks alone, from the list of drafts on: drops it, takes the first
 * mend of each error or lets it stand, and publishes.
 * @param folder the desk's folder, into which the newsletter is written
 */
export async function publishByHand(page: Page, folder: string, newsletter: Newsletter): Promise<Walk> {
  const file = join(folder, newsletter.name)
  await writeFile(file, newsletter.bytes)
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page.getByRole('heading', { name: /to settle|Nothing left/ }).waitFor({ timeout: longest })
  const settled = await settleErrors(page, newsletter.stands)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page
    .getByText(
      'Done: the issue is in the archive, and the site is built. Readers see it once the site is uploaded.',
    )
    .waitFor({ timeout: longest })
  const id = new URL(page.url()).searchParams.get('draft') ?? ''
  const written: unknown = JSON.parse(await readFile(join(folder, 'archive/issues', `${id}.json`), 'utf8'))
  const stories = issueSchema.parse(written).stories.length
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'All drafts', exact: true }).click()
  // A file chosen, and two clicks to publish.
  return { stories, ...settled, actions: settled.mends + 3 * settled.accepted - settled.again + 3 }
}

type Settled = Pick<Walk, 'mends' | 'accepted' | 'again'>

const reason = 'As it was printed.'

/** The panel shows errors first: each is mended by one key, or let stand by two and a reason. */
async function settleErrors(page: Page, stands: string | undefined): Promise<Settled> {
  const panel = page.getByRole('region', { name: /to settle|Nothing left/ })
  const tally = panel.getByText(/^\d+ errors?$/)
  let [mends, accepted, again] = [0, 0, 0]
  while ((await tally.textContent()) !== '0 errors') {
    if (mends + accepted > 200) throw new Error('The errors do not end.')
    const before = await panel.textContent()
    const isLeft = stands !== undefined && before?.includes(stands) === true
    if (!isLeft && (await panel.getByRole('button', { name: /^Take this/ }).count()) > 0) {
      mends += 1
      await page.keyboard.press('1')
    } else {
      accepted += 1
      await page.keyboard.press('s')
      const stood = await panel.getByLabel('Why it may stand').inputValue()
      if (stood === reason) again += 1
      else await page.keyboard.type(reason)
      await page.keyboard.press('Enter')
    }
    await page.getByText('Everything is saved').waitFor()
    await page.waitForFunction(
      (text) => document.querySelector('.finding-panel')?.textContent !== text,
      before,
    )
  }
  return { mends, accepted, again }
}
