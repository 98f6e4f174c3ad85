import type { RouteHandlerCallback } from 'workbox-core/types.js'
import { createHandlerBoundToURL } from 'workbox-precaching'
import { type EarlyStory, earlyStoryId } from '../archive/earlyStory.ts'
import { inlineJson } from '../archive/inlineJson.ts'
import { heldStory } from './heldStory.ts'

/**
 * Answers every navigation with the shell: the one in the cache, or the host's where the browser has removed that. Where
 * it leads to a story that the device holds, the story's words go with it, so that reading does not wait for the app.
 */
export function answerWithShell(base: string): RouteHandlerCallback {
  const shell = createHandlerBoundToURL(`${base}shell.html`)
  return async (options) => {
    // The words are a courtesy: whatever keeps them away, the app brings them or says why it cannot.
    const words = heldStory(options.url, base).catch(() => undefined)
    const page = withoutRedirect(await shell(options))
    const story = await words
    return story && page.ok ? withStory(page, story) : page
  }
}

async function withStory(page: Response, story: EarlyStory): Promise<Response> {
  const block = `<script type="application/json" id="${earlyStoryId}">${inlineJson(story)}</script>`
  const html = (await page.text()).replace('<div id="root">', (root) => block + root)
  const headers = new Headers(page.headers)
  for (const name of ['content-length', 'content-encoding', 'etag']) headers.delete(name)
  return new Response(html, { headers })
}

/** A browser takes no answer to a navigation that was redirected on its way to the worker. */
export function withoutRedirect(response: Response): Response {
  return response.redirected ? new Response(response.body, response) : response
}
