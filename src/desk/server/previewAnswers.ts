import type { IncomingMessage } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { deriveCatalogue, type SiteFile } from '../../site/deriveCatalogue.ts'
import { type Answer, plainAnswer, staticSite } from '../../site/serve/staticSite.ts'
import type { Desk } from './deskApi.ts'
import { newNames } from './drafts/draftFindings.ts'
import type { Drafts } from './drafts/drafts.ts'
import { previewBase } from './preparation.ts'

/**
 * Makes the function that answers requests below the preview's path: with the reader, and with the drafts as its
 * archive. It waits until the reader is built.
 */
export function previewAnswers({ drafts, reader }: Pick<Desk, 'drafts' | 'reader'>) {
  const archiveFile = archiveOfDrafts(drafts)
  return async (request: IncomingMessage): Promise<Answer> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path.startsWith(`${previewBase}archive/`)) {
      const text = await archiveFile(path.slice(previewBase.length))
      return text === undefined
        ? plainAnswer(404, 'The drafts have no such file.')
        : plainAnswer(200, text, json)
    }
    const url = /\.\w+$/.test(path) ? path : `${previewBase}shell.html`
    const { method, headers } = request
    return staticSite(await reader(), previewBase)({ method, url, headers })
  }
}

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** Makes the function that gives a file of the drafts' archive. All files are made again only after a change. */
function archiveOfDrafts(drafts: Drafts) {
  let made: { readonly of: unknown; readonly files: readonly SiteFile[] } | undefined
  return async (path: string): Promise<string | undefined> => {
    const opened = await drafts.openAll()
    const names = opened[0]?.archive.names ?? []
    const added = opened.flatMap((draft) => draft.history.present.names)
    const issues = opened.flatMap((draft) => draft.lastIssue ?? [])
    const list = [...names, ...newNames(names, added)]
    const of = { issues, list }
    if (!isDeepStrictEqual(made?.of, of)) made = { of, files: deriveCatalogue(issues, list).files }
    return made?.files.find((file) => file.path === path)?.content
  }
}
