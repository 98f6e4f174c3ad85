import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { nameListFile, readNames } from '../../disk/archive/readLists.ts'
import { deriveCatalogue, type SiteFile } from '../../site/data/deriveCatalogue.ts'
import { type Answer, plainAnswer } from '../../site/serve/answer.ts'
import { staticSite } from '../../site/serve/staticSite.ts'
import type { Drafts } from './drafts/drafts.ts'
import { newNames } from './drafts/nameFindings.ts'
import type { OpenDraft } from './drafts/openDraft.ts'
import type { Preparation } from './preparation.ts'
import { previewBase } from './prepareReader.ts'

/**
 * Answers what is below the preview's path: the reader itself, with the drafts as its archive. It waits for the reader
 * to be built the first time.
 */
export function previewAnswers(drafts: Drafts, archive: string, { ready }: Pick<Preparation, 'ready'>) {
  const derive = deriveOnce()
  return {
    answer: async (request: IncomingMessage): Promise<Answer> => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      if (path.startsWith(`${previewBase}archive/`)) {
        const text = await archiveFile(derive, drafts, archive, path.slice(previewBase.length))
        return text === undefined ? plainAnswer(404, 'The drafts have no such file.') : jsonAnswer(text)
      }
      const folder = await ready()
      if (/\.\w+$/.test(path)) return framed(await staticSite(folder, previewBase)(request))
      const shell = await readFile(join(folder, 'shell.html'))
      const site = await staticSite(
        folder,
        previewBase,
      )({ method: 'GET', url: `${previewBase}404.html`, headers: {} })
      return framed({ status: 200, headers: site.headers, body: shell })
    },
  }
}

type Derive = (issues: readonly Issue[], names: readonly Name[]) => readonly SiteFile[]

/** The reader asks for several files of one state: they are made once. */
function deriveOnce(): Derive {
  let made: { issues: readonly Issue[]; names: string; files: readonly SiteFile[] } | undefined
  return (issues, names) => {
    const text = JSON.stringify(names)
    const isSame =
      made?.names === text &&
      made.issues.length === issues.length &&
      made.issues.every((issue, index) => issue === issues[index])
    if (!made || !isSame) made = { issues, names: text, files: deriveCatalogue(issues, names).files }
    return made.files
  }
}

async function archiveFile(
  derive: Derive,
  drafts: Drafts,
  archive: string,
  path: string,
): Promise<string | undefined> {
  const opened = await thatOpen(drafts)
  const issues = opened.flatMap((draft): Issue[] => {
    const issue = draft.issue()
    return issue ? [issue] : []
  })
  const { names } = await readNames(nameListFile(archive))
  const added = opened.flatMap((draft) => draft.whole().draft.names)
  return derive(issues, [...names, ...newNames(names, added)]).find((file) => file.path === path)?.content
}

/** A draft that cannot be opened must not end the preview of the others; the list of drafts says that it is damaged. */
async function thatOpen(drafts: Drafts): Promise<OpenDraft[]> {
  const opened = (await drafts.ids()).map((id) => drafts.open(id).catch(() => undefined))
  return (await Promise.all(opened)).filter((draft) => draft !== undefined)
}

function jsonAnswer(text: string): Answer {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  return { status: 200, headers, body: Buffer.from(text) }
}

/** The reader lets no page frame it; here the desk does. */
function framed(answer: Answer): Answer {
  const policy = answer.headers.get('content-security-policy')
  if (policy !== null)
    answer.headers.set(
      'content-security-policy',
      policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    )
  answer.headers.delete('etag')
  answer.headers.set('cache-control', 'no-store')
  return answer
}
