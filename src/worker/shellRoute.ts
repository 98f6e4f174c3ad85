import type { RouteHandlerCallback } from 'workbox-core/types.js'
import { createHandlerBoundToURL, type PrecacheEntry } from 'workbox-precaching'
import { withTimeout } from '../device/withTimeout.ts'
import { type EarlyStory, earlyStoryId } from '../early/earlyStory.ts'
import { inlineJson } from '../early/inlineJson.ts'
import { rootTag } from '../early/rootTag.ts'
import { leadToHost, withoutScript } from '../early/withoutScript.ts'
import { heldStory } from './heldStory.ts'
import { wholeFile } from './mendShell.ts'

/**
 * Answers every navigation with the shell: the one in the cache, or the host's where the browser has removed that. Where
 * it leads to a story that the device holds, the story's words go with it, so that reading does not wait for the app. A
 * shell that is not what the build wrote, or does not come, is no answer as long as the host has one.
 * @param file the shell's entry in the list of files
 */
export function answerWithShell(base: string, file: PrecacheEntry): RouteHandlerCallback {
  const shell = createHandlerBoundToURL(`${base}shell.html`)
  return async (options) => {
    const { event, request, url } = options
    if (url.searchParams.has(withoutScript)) return fromHost(request, () => shell(options))
    // The words are a courtesy: whatever keeps them away, the app brings them or says why it cannot.
    const held = heldStory(url, base)
    const words = held && withTimeout(held).then(storyBlock, () => '')
    const finding = wholeFile(file)
    // It is kept for the next page, if it comes too late for this one.
    event.waitUntil(finding)
    const page = await withTimeout(finding).catch(() => undefined)
    if (page) return answer(page, words)
    return withTimeout(fetch(request)).catch(async () => answer(await withTimeout(shell(options)), words))
  }
}

/** Where no script runs, the shell leads to the host's page; and where that is out of reach, it does so no more. */
async function fromHost(request: Request, shell: () => Promise<Response>): Promise<Response> {
  return fetch(request).catch(async () => {
    const page = await shell()
    return new Response((await page.text()).replace(leadToHost, ''), { headers: asWritten(page) })
  })
}

/**
 * The page of the shell. The browser reads its head and styles while the words are looked up. It takes no answer to a
 * navigation that was redirected on its way to the worker, now or when it was kept: this one was not.
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

/** The page's headers, but for those of its bytes. */
function asWritten(page: Response): Headers {
  const headers = new Headers(page.headers)
  for (const name of ['content-length', 'content-encoding', 'etag']) headers.delete(name)
  return headers
}

function storyBlock(story: EarlyStory | undefined): string {
  return story ? `<script type="application/json" id="${earlyStoryId}">${inlineJson(story)}</script>` : ''
}
