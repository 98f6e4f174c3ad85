import type { RouteHandlerCallback } from 'workbox-core/types.js'
import { createHandlerBoundToURL } from 'workbox-precaching'
import { type EarlyStory, earlyStoryId } from '../archive/earlyStory.ts'
import { inlineJson } from '../archive/inlineJson.ts'
import { leadToHost, withoutScript } from '../archive/withoutScript.ts'
import { heldStory } from './heldStory.ts'

/** Where a story's words go into the shell. */
const place = '<div id="root">'

/** Long enough to be in nobody’s way who waits for a page. */
const untilMended = 1000

/**
 * Answers every navigation with the shell: the one in the cache, or the host's where the browser has removed that. Where
 * it leads to a story that the device holds, the story's words go with it, so that reading does not wait for the app.
 * @param mend looks after the shell: one that is spoilt starts no app that could ask for it
 */
export function answerWithShell(base: string, mend: () => Promise<unknown>): RouteHandlerCallback {
  const shell = createHandlerBoundToURL(`${base}shell.html`)
  return async (options) => {
    options.event.waitUntil(new Promise((resolve) => setTimeout(resolve, untilMended)).then(mend))
    if (options.url.searchParams.has(withoutScript)) return fromHost(options.request, () => shell(options))
    // The words are a courtesy: whatever keeps them away, the app brings them or says why it cannot.
    const words = heldStory(options.url, base)?.then(storyBlock, () => '')
    const page = withoutRedirect(await shell(options))
    return words && page.ok ? withStory(page, words) : page
  }
}

/** Where no script runs, the shell leads to the host's page; and where that is out of reach, it does so no more. */
async function fromHost(request: Request, shell: () => Promise<Response>): Promise<Response> {
  return fetch(request).catch(async () => {
    const page = withoutRedirect(await shell())
    return new Response((await page.text()).replace(leadToHost, ''), { headers: asWritten(page) })
  })
}

/** The browser reads the shell's head and styles while the words are looked up. */
async function withStory(page: Response, words: Promise<string>): Promise<Response> {
  const html = await page.text()
  const at = html.indexOf(place)
  if (at < 0) throw new Error('The shell has no place for a story.')
  const encoder = new TextEncoder()
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode(html.slice(0, at)))
      controller.enqueue(encoder.encode((await words) + html.slice(at)))
      controller.close()
    },
  })
  return new Response(body, { headers: asWritten(page) })
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

/** A browser takes no answer to a navigation that was redirected on its way to the worker, now or when it was kept. */
function withoutRedirect(response: Response): Response {
  return response.redirected ? new Response(response.body, response) : response
}
