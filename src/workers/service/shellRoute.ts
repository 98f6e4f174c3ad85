import type { RouteHandlerCallback } from 'workbox-core/types.js'
import { createHandlerBoundToURL, type PrecacheEntry } from 'workbox-precaching'
import { earlyStoryId, leadToHost, rootTag, shellFile, withoutScript } from '../../boot/contracts.ts'
import type { EarlyStory } from '../../boot/earlyStory.ts'
import { inlineJson } from '../../boot/inline.ts'
import { withTimeout } from '../../device/timeouts.ts'
import { askHost } from './askHost.ts'
import { heldStory } from './heldStory.ts'
import { wholeFile } from './mendShell.ts'

/**
 * Answers a navigation with the first of these that there is: the shell, whole, from the cache or mended from the host,
 * if that is not late; the host's own page; the shell of the cache, unchecked. To the shell it adds the text of a story
 * on the device, so that reading does not wait for the app. An address with `withoutScript` gets the host's page first.
 * @param file the shell's entry in the list of files
 */
export function answerWithShell(base: string, file: PrecacheEntry): RouteHandlerCallback {
  const shell = createHandlerBoundToURL(`${base}${shellFile}`)
  return async (options) => {
    const { event, request, url } = options
    if (url.searchParams.has(withoutScript)) return fromHost(request, () => shell(options))
    // The text is optional: if it is missing, the app brings it or says why it cannot.
    const held = heldStory(url, base)
    const words = held && withTimeout(held).then(storyBlock, () => '')
    const finding = wholeFile(file)
    // If it comes too late for this page, it is kept for the next one.
    event.waitUntil(finding)
    const page = await withTimeout(finding).catch(() => undefined)
    if (page) return answer(page, words)
    return withTimeout(fetch(request)).catch(async () => answer(await withTimeout(shell(options)), words))
  }
}

/** Without script, the shell links to the host's page. If the host is unreachable, that link is removed. */
async function fromHost(request: Request, shell: () => Promise<Response>): Promise<Response> {
  return askHost(request).catch(async () => {
    const page = await shell()
    return new Response((await page.text()).replace(leadToHost, ''), { headers: asWritten(page) })
  })
}

/**
 * The shell's page. The browser reads its head and styles while the story's text is looked up. A browser refuses a
 * redirected response to a navigation, even one redirected before it was kept. So this builds a new response.
 */
async function answer(shell: Response, words: Promise<string> | undefined): Promise<Response> {
  const html = await shell.text()
  const at = html.indexOf(rootTag)
  if (at < 0) throw new Error('The shell has no place for a page.')
  const headers = asWritten(shell)
  if (!words) return new Response(html, { headers })
  const encoder = new TextEncoder()
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode(html.slice(0, at)))
      controller.enqueue(encoder.encode((await words) + html.slice(at)))
      controller.close()
    },
  })
  return new Response(body, { headers })
}

/** The page's headers, without those that describe its bytes. It may be the copy, which came as plain text. */
function asWritten(page: Response): Headers {
  const headers = new Headers(page.headers)
  headers.set('content-type', 'text/html; charset=utf-8')
  for (const name of ['content-length', 'content-encoding', 'etag']) headers.delete(name)
  return headers
}

function storyBlock(story: EarlyStory | undefined): string {
  return story ? `<script type="application/json" id="${earlyStoryId}">${inlineJson(story)}</script>` : ''
}
