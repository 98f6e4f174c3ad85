import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { deriveOnce } from '../../support/deriveOnce.ts'

type Answer = { readonly status?: number; readonly type?: string; readonly content: string }

/** A host with an archive that can be made to answer wrongly; the page fetches from it until the test ends. */
export async function startArchiveHost(issues: readonly Issue[], names: readonly Name[] = []) {
  const { catalogue, files } = deriveOnce(issues, names)
  const answers = new Map<string, Answer>(files.map(({ path, content }) => [`/${path}`, { content }]))
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const {
      status = 200,
      type = 'application/json',
      content,
    } = answers.get(path) ?? { status: 404, content: '' }
    response.writeHead(status, { 'content-type': type }).end(content)
  })
  const { port, stop } = await listenOnLoopback(server, 0)
  onTestFinished(stop)
  fetchFrom(`http://127.0.0.1:${port}/`)
  return {
    asked,
    stop,
    records: catalogue.issues,
    glossary: catalogue.glossary,
    /** Answers like this for a file of the archive from now on; `undefined` restores the right answer. */
    answer(file: string, answer: Answer | undefined) {
      const path = `/archive/${file}`
      const right = files.find((one) => `/${one.path}` === path)
      if (answer) answers.set(path, answer)
      else if (right) answers.set(path, { content: right.content })
    },
  }
}

/** The app's addresses start from the document's base. */
function fetchFrom(origin: string) {
  const base = document.createElement('base')
  base.href = origin
  document.head.append(base)
  onTestFinished(() => base.remove())
}
