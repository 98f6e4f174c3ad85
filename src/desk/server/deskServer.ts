import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { marked } from 'marked'
import { listenOnLoopback } from '../../site/serve/listenOnLoopback.ts'
import {
  type Answer,
  plainAnswer,
  type SiteRequest,
  sendAnswer,
  staticSite,
} from '../../site/serve/staticSite.ts'
import { answerRequest, createDesk } from './deskApi.ts'
import type { Drafts } from './drafts/drafts.ts'
import { admit, readKey } from './guard.ts'
import { preparePage, previewBase } from './preparation.ts'
import { previewAnswers } from './previewAnswers.ts'
import type { PublishFolders } from './publishDraft.ts'
import { sendError } from './sending.ts'

const folder = 'src/desk/guide'

/** The path of the guide. */
const guideBase = '/guide/'

/** Only the bundle's code runs, nothing loads from elsewhere, and no other page frames this one. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** What the PDF library loads while it draws: character maps, standard fonts, image decoders. */
const pdfData = /^\/pdfjs\/(?:cmaps|standard_fonts|wasm|iccs)\/[\w.-]+$/

/**
 * Serves the desk on this machine only, on the wanted port or the next free one.
 * @param wanted 0 takes any free port
 * @throws UserError if the machine refuses
 */
export async function startDesk(drafts: Drafts, folders: PublishFolders, wanted: number) {
  const token = await readKey(drafts.folder)
  const page = staticSite(await preparePage())
  const library = staticSite('node_modules/pdfjs-dist', '/pdfjs/')
  const ending = new AbortController()
  const desk = createDesk(drafts, folders, ending.signal)
  const preview = previewAnswers(desk)
  let open = wanted
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => sendError(response, request.url, error))
  })
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const admitted = admit(request, token, open)
    if (admitted)
      return void response.writeHead(303, { location: admitted.to, 'set-cookie': admitted.cookie }).end()
    const path = (request.url ?? '/').replace(/\?.*/s, '')
    if (path.startsWith('/api/')) return answerRequest(desk, request, response)
    if (path.startsWith(previewBase)) return sendAnswer(response, await preview(request))
    if (path.startsWith(guideBase)) return sendPage(request, response, answerGuide)
    return sendPage(request, response, pdfData.test(path) ? library : page)
  }
  const listening = await listenOnLoopback(server, wanted, '--port 8080')
  open = listening.port
  const stop = async () => {
    ending.abort()
    await listening.stop()
  }
  return {
    /** The address to open, with the key to the desk. */
    address: `http://127.0.0.1:${open}/?token=${token}`,
    stop,
  }
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  site: ReturnType<typeof staticSite>,
): Promise<void> {
  const url = request.url?.replace(/^\/(?=\?|$)/, '/desk.html')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  sendAnswer(response, await site({ method: request.method, url, headers: request.headers }))
}

/** Answers with the editor's guide, its style or one of its pictures. */
export async function answerGuide(request: SiteRequest): Promise<Answer> {
  if (request.url !== guideBase) return staticSite(folder, guideBase)(request)
  const text = await readFile(join(folder, 'editorsGuide.md'), 'utf8')
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${/^# (.*)/m.exec(text)?.[1] ?? ''}</title>
<link rel="stylesheet" href="guide.css">
<main>
${await marked.parse(text)}
</main>
</html>
`
  return plainAnswer(200, html, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
}
