import { readIssue } from '../../archive/catalogue.ts'
import { languages } from '../../archive/languages.ts'
import { readStoryPath, type StoryPath } from '../../archive/storyPath.ts'
import {
  earlyStoryId,
  leadToHost,
  rootTag,
  type ShellFile,
  shellFile,
  withoutScript,
} from '../../boot/contracts.ts'
import { type EarlyStory, earlyStory } from '../../boot/earlyStory.ts'
import { inlineJson } from '../../boot/inline.ts'
import { readCachedJson, tryDevice } from '../../device/archiveCache.ts'
import { readKeptCatalogue } from '../../device/keptCatalogue.ts'
import { withTimeout } from '../../device/timeouts.ts'
import { fetchFromHost } from './fetchFromHost.ts'
import { cachedFile, intactFile, ownHeaders } from './shellCache.ts'

/**
 * Matches the path and query of the reader's own pages under a base path. The host answers for its files, and
 * for everything else at its origin.
 */
export function readerAddress(base: string): RegExp {
  return new RegExp(`^${base}(?:(?:${languages.join('|')})(?:/[^.?]*)?)?(?:index\\.html)?(?:\\?|$)`)
}

/**
 * Answers a navigation with the first of these that is available: the intact shell, from the cache or in time from the
 * host; the host's own page; the unchecked shell from the cache. It adds to the shell the text of a story that is on the
 * device, so that reading does not wait for the app. An address with `withoutScript` gets the host's page first.
 * @param file the shell's page
 */
export async function answerWithShell(
  event: Pick<FetchEvent, 'request' | 'waitUntil'>,
  base: string,
  file: ShellFile,
): Promise<Response> {
  const { request } = event
  const url = new URL(request.url)
  if (url.searchParams.has(withoutScript)) return hostPage(request, file)
  // The text is optional: if it is missing, the app brings it or says why it cannot.
  const story = readEarlyStory(url, base)
  const text = story?.then(storyBlock)
  const finding = intactFile(file)
  // If it comes too late for this page, it is kept for the next one.
  event.waitUntil(finding)
  const page = await withTimeout(finding).catch(() => undefined)
  if (page) return pageOf(page, text)
  return withTimeout(fetch(request)).catch(async () => pageOf(await uncheckedPage(file), text))
}

/** Without script, the shell links to the host's page. If the host is unreachable, that link is removed. */
async function hostPage(request: Request, file: ShellFile): Promise<Response> {
  return fetchFromHost(request).catch(async () => {
    const html = await (await uncheckedPage(file)).text()
    return new Response(html.replace(leadToHost, ''), { headers: ownHeaders(shellFile) })
  })
}

async function uncheckedPage(file: ShellFile): Promise<Response> {
  const page = await cachedFile(file)
  if (!page) throw new Error('The device has no page of the shell.')
  return page
}

/**
 * Returns the shell as a page, with a story's text before its root element. The browser reads its head and styles while
 * that text is looked up. A browser refuses a redirected response to a navigation, even one redirected before it was
 * cached, so this builds a new response.
 */
async function pageOf(shell: Response, text: Promise<string> | undefined): Promise<Response> {
  const html = await shell.text()
  const at = html.indexOf(rootTag)
  if (at < 0) throw new Error('The shell has no root element.')
  const headers = ownHeaders(shellFile)
  if (!text) return new Response(html, { headers })
  const encoder = new TextEncoder()
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode(html.slice(0, at)))
      controller.enqueue(encoder.encode((await text) + html.slice(at)))
      controller.close()
    },
  })
  return new Response(body, { headers })
}

function storyBlock(story: EarlyStory | undefined): string {
  return story ? `<script type="application/json" id="${earlyStoryId}">${inlineJson(story)}</script>` : ''
}

/** Returns the text of the story at an address, if the device has its issue intact. Undefined for any other page. */
export function readEarlyStory({ pathname }: URL, base: string): Promise<EarlyStory | undefined> | undefined {
  const story = readStoryPath(pathname.slice(base.length - 1))
  return story && tryDevice((cache) => findStory(cache, story))
}

async function findStory(
  cache: Cache,
  { language, issueId, storyId }: StoryPath,
): Promise<EarlyStory | undefined> {
  const listed = (await readKeptCatalogue(cache))?.issues.find(({ id }) => id === issueId)
  const issue = listed && readIssue(await readCachedJson(cache, listed), issueId)
  const story = issue?.stories.find(({ id }) => id === storyId)
  return story && earlyStory(story, language)
}
