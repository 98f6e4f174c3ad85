import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { deriveCatalogue } from '../../site/deriveCatalogue.ts'
import { type Answer, plainAnswer } from '../../site/serve/answer.ts'
import { staticSite } from '../../site/serve/staticSite.ts'
import { newNames } from './drafts/draftFindings.ts'
import type { Drafts } from './drafts/drafts.ts'
import { type Preparation, previewBase } from './preparation.ts'

/**
 * Makes the function that answers requests below the preview's path: with the reader, and with the drafts as its
 * archive. It waits until the reader is built.
 */
export function previewAnswers(drafts: Drafts, archive: string, { ready }: Pick<Preparation, 'ready'>) {
  return async (request: IncomingMessage): Promise<Answer> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path.startsWith(`${previewBase}archive/`)) {
      const text = await archiveFile(drafts, archive, path.slice(previewBase.length))
      return text === undefined ? plainAnswer(404, 'The drafts have no such file.') : jsonAnswer(text)
    }
    const folder = await ready()
    const answer = staticSite(folder, previewBase)
    if (/\.\w+$/.test(path)) return framed(await answer(request))
    const { headers } = await answer({ method: 'GET', url: `${previewBase}404.html`, headers: {} })
    return framed({ status: 200, headers, body: await readFile(join(folder, 'shell.html')) })
  }
}

async function archiveFile(drafts: Drafts, archive: string, path: string): Promise<string | undefined> {
  const opened = await drafts.openAll()
  const issues = opened.flatMap((draft) => draft.lastIssue() ?? [])
  const { names } = await readNames(nameListFile(archive))
  const added = opened.flatMap((draft) => draft.current().draft.names)
  const { files } = deriveCatalogue(issues, [...names, ...newNames(names, added)])
  return files.find((file) => file.path === path)?.content
}

function jsonAnswer(text: string): Answer {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  return { status: 200, headers, body: Buffer.from(text) }
}

/** The reader forbids frames; the desk shows it in one. */
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
