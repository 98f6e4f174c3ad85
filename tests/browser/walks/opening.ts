import { BrokenPromise, expectPromise } from './brokenPromise.ts'
import { type PageSnapshot, readPage } from './pageSnapshot.ts'
import { portalWords } from './walkHost.ts'
import type { Tab, World } from './world.ts'

/** How long a page may take to show its content, on a busy machine. */
const patience = 10_000

/** How long the worker's page may be without text if its code does not arrive. */
const mostSilence = 15_000

/** Loads a page, by its address or otherwise, and checks that it shows what the device and the host have. */
export async function load(world: World, go: (timeout: number) => Promise<unknown>): Promise<void> {
  const { tab, host } = world
  world.epoch += 1
  tab.epoch = world.epoch
  tab.isOurs = world.hasShell || host.isWell
  const failure = await go(tab.isOurs ? 15_000 : 2_500).then(
    () => undefined,
    (error: Error) => error,
  )
  if (!tab.isOurs) return failure || !host.sendsPages ? undefined : expectWords(tab)
  tab.isFresh = true
  // If a page reloads while it opens, it aborts the call that opened it.
  if (failure && !/ERR_ABORTED|interrupted|Not attached to an active page/.test(failure.message))
    throw new BrokenPromise('not blank', `the page does not come: ${firstLine(failure)}`)
  await expectPage(world)
}

/**
 * Checks that a page shows something. If the code is spoilt on the device and the host sends pages but not that code,
 * the worker's page has no text: it must say so. If the host cuts pages as well, or sends none, a page may be blank.
 */
async function expectWords({ page }: Tab): Promise<void> {
  await expectPromise('not blank', mostSilence, async () => {
    const snapshot = await readPage(page)
    if (isForeign(snapshot) || snapshot.text.length >= 20) return undefined
    return `${snapshot.url} shows next to nothing: “${snapshot.text}”`
  })
}

/** Checks that the tab's page shows what the device and the host have for its address. */
export async function expectPage(world: World): Promise<void> {
  const { tab } = world
  if (!tab.isOurs || tab.page.url() === 'about:blank') return
  await expectPromise('readable', patience, async () => {
    const { url, text, hasHeading } = await readPage(tab.page)
    if (isForeign({ url, text })) return foreignPage(world)
    if (text.length < 20 || !hasHeading) return `${url} shows next to nothing: “${text.slice(0, 100)}”`
    // The address follows a tap; the walk need not wait for it.
    const wanted = wantedAt(world, new URL(url))
    if (!wanted || wanted.texts.some((words) => words.every((word) => text.includes(word)))) return undefined
    return `${url} does not show ${wanted.what}: “${text.slice(0, 300)}”`
  })
}

/** Whether a page is the browser's own, or comes from a network that asks the reader to sign in. */
export function isForeign({ url, text }: Pick<PageSnapshot, 'text' | 'url'>): boolean {
  return url.startsWith('chrome-error:') || text.includes(portalWords)
}

/**
 * What is wrong with a page of the browser's own, or of the network's, if anything. Until the app has taken over a
 * page, its links lead to the host, and the device may have nothing instead.
 */
export function foreignPage(world: World): string | undefined {
  if (world.hasShell) return 'the page is not of the reader'
  world.tab.isOurs = false
  return undefined
}

/** The words that a page must show: all words of one of the lists. */
type Wanted = { readonly what: string; readonly texts: readonly (readonly string[])[] }

function wantedAt(world: World, { pathname, search }: URL): Wanted | undefined {
  const [, issueId, storyId] = /^\/\w\w\/(?:issues\/([^/]+)\/(?:([^/]+)\/)?)?$/.exec(pathname) ?? []
  const isFront = /^\/\w\w\/$/.test(pathname) && search === ''
  if (storyId !== undefined && issueId !== undefined && canShow(world, issueId)) {
    const texts = textsOf(world, issueId).filter(({ id }) => id === storyId)
    return texts.length > 0
      ? { what: `the story ${issueId}/${storyId}`, texts: texts.flatMap(inEither) }
      : undefined
  }
  if (storyId === undefined && issueId !== undefined && canShow(world, issueId))
    return { what: `the issue ${issueId}`, texts: textsOf(world, issueId).flatMap(headlines) }
  const shown = isFront
    ? world.host.releases.latest.issues.map(({ id }) => id).concat([...world.promised, ...world.held])
    : []
  if (!shown.some((id) => canShow(world, id))) return undefined
  // A page from the host may list issues that the device lacks; a device may list one that the host has since
  // withdrawn.
  return { what: 'any story', texts: shown.flatMap((id) => textsOf(world, id).flatMap(headlines)) }
}

/**
 * Whether the issue can be read: it is on the device, or the host has no fault. A page from before a release may
 * request files that the host no longer has.
 */
function canShow({ host, hasShell, promised, tab }: World, issueId: string): boolean {
  if (hasShell && promised.has(issueId)) return true
  if (!host.isWell || !tab.isFresh) return false
  return host.releases.latest.issues.some(({ id }) => id === issueId)
}

type Story = World['host']['releases']['latest']['issues'][number]['stories'][number]

/** Every story of the issue, in every release. */
function textsOf({ host }: World, issueId: string): Story[] {
  return host.releases.all.flatMap(({ issues }) => issues.find(({ id }) => id === issueId)?.stories ?? [])
}

function headlines({ headline }: Story): string[][] {
  return [headline.en, headline.zh].flatMap((text) => (text === undefined ? [] : [[spaced(text)]]))
}

/** Headline and first sentence, in a language that has both. */
function inEither({ headline, body }: Story): string[][] {
  const first = body[0]?.[0]
  return (['en', 'zh'] as const).flatMap((language) => {
    const words = [headline[language] ?? headline.en ?? headline.zh, first?.[language]]
    const [title, sentence] = words
    return title === undefined || sentence === undefined ? [] : [[spaced(title), spaced(sentence)]]
  })
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0] ?? ''
}
